/** On which sites terms are marked: the list, and what was switched in the popup. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { unicodeHost } from '../../utils/punycode.ts';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './change.ts';
import { SiteField } from './SiteField.tsx';
import { SiteList } from './SiteList.tsx';

export function SiteSettings({ settings, onChange }: SettingsProps) {
  const { siteMode, sitePatterns, sites } = settings;
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const switched = Object.entries(sites);

  const add = (pattern: string) => {
    onChange((present) => ({ ...present, sitePatterns: [...present.sitePatterns, pattern] }));
    say(t('settingsSiteAdded', [pattern]));
  };
  const remove = (pattern: string) => {
    onChange((present) => ({
      ...present,
      sitePatterns: present.sitePatterns.filter((other) => other !== pattern),
    }));
    say(t('settingsSiteRemoved', [pattern]));
    // The button that had the focus goes with its row.
    field.current?.focus();
  };
  const forget = (host: string) => {
    onChange(({ sites: { [host]: _, ...others }, ...present }) => ({ ...present, sites: others }));
    say(t('settingsSiteRemoved', [unicodeHost(host)]));
    field.current?.focus();
  };

  return (
    <section aria-labelledby="settings-sites">
      <h2 id="settings-sites">{t('settingsSites')}</h2>
      <Choice
        legend={t('settingsSiteMode')}
        options={[
          ['everywhereBut', t('settingsSiteModeEverywhereBut')],
          ['onlyThese', t('settingsSiteModeOnlyThese')],
        ]}
        chosen={siteMode}
        onChange={(mode) => onChange((present) => ({ ...present, siteMode: mode }))}
      />
      <h3 id="settings-site-list">{t('settingsSiteList')}</h3>
      {sitePatterns.length > 0 && (
        <SiteList
          labelledBy="settings-site-list"
          sites={sitePatterns.map((site) => ({ site, shown: site }))}
          onRemove={remove}
        />
      )}
      {sitePatterns.length === 0 && (
        <p class={siteMode === 'onlyThese' ? 'note warning' : 'quiet'}>
          {siteMode === 'onlyThese' ? t('settingsSiteListEmptyOnly') : t('settingsSiteListEmpty')}
        </p>
      )}
      <SiteField patterns={sitePatterns} field={field} onAdd={add} />
      {switched.length > 0 && (
        <>
          <h3 id="settings-site-switches">{t('settingsSiteSwitches')}</h3>
          <p class="quiet">{t('settingsSiteSwitchesHint')}</p>
          <SiteList
            labelledBy="settings-site-switches"
            sites={switched.map(([site, on]) => ({
              site,
              shown: unicodeHost(site),
              state: on ? t('settingsSiteOn') : t('settingsSiteOff'),
            }))}
            onRemove={forget}
          />
        </>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </section>
  );
}
