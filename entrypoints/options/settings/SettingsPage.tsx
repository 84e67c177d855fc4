/** Binds the settings to where they are stored: a change holds at once in every open tab. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CardSettings } from '../../../components/settings/CardSettings.tsx';
import { LanguageSettings } from '../../../components/settings/LanguageSettings.tsx';
import { LookSettings } from '../../../components/settings/LookSettings.tsx';
import { MarkedSettings } from '../../../components/settings/MarkedSettings.tsx';
import { PrivacySettings } from '../../../components/settings/PrivacySettings.tsx';
import { SiteSettings } from '../../../components/settings/SiteSettings.tsx';
import '../../../components/settings/settings.css';
import { t } from '../../../utils/i18n.ts';
import {
  changeSettings,
  defaults,
  loadSettings,
  type Settings,
  watchSettings,
} from '../../../utils/settings.ts';
import { hashOf } from '../route.ts';
import { DataRoom } from './DataRoom.tsx';

export function SettingsPage() {
  const [settings, setSettings] = useState<Settings>();
  const [failure, setFailure] = useState<'read' | 'write'>();

  const changes = useRef(0);

  // While a change of ours is on its way, what is heard is older than what is shown, and would put it back.
  const hear = (stored: Settings) => {
    if (changes.current === 0) setSettings(stored);
  };

  useEffect(() => {
    const open = new AbortController();
    watchSettings(hear, open.signal);
    loadSettings().then(setSettings, () => {
      setSettings(defaults);
      setFailure('read');
    });
    return () => open.abort();
  }, []);

  if (!settings) return null;
  const onChange = (change: (present: Settings) => Settings) => {
    // Shown before it is stored: a control that waits seems broken.
    setSettings((present) => present && change(present));
    changes.current++;
    changeSettings(change)
      .then(
        () => setFailure(undefined),
        () => setFailure('write'),
      )
      .then(async () => {
        changes.current--;
        hear(await loadSettings());
      })
      .catch(() => undefined);
  };
  const props = { settings, onChange };
  return (
    <div class="settings">
      <div role="alert">
        {failure && (
          <p class="note problem">
            {failure === 'read' ? t('settingsNotRead') : t('settingsNotSaved')}
          </p>
        )}
      </div>
      <MarkedSettings {...props} />
      <LookSettings {...props} />
      <CardSettings {...props} />
      <SiteSettings {...props} />
      <PrivacySettings {...props} privacyHref={hashOf({ page: 'privacy' })} />
      <LanguageSettings {...props} />
      <DataRoom />
    </div>
  );
}
