/** A list of sites that can be added to, and what was switched in the popup over it. */
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { unicodeHost } from '../../utils/punycode.ts';
import { SiteField } from './SiteField.tsx';
import { SiteList } from './SiteList.tsx';

interface Props {
  patterns: readonly string[];
  /** Said while the list is empty. */
  empty: { text: string; isWarning: boolean };
  hosts: Readonly<Record<string, boolean>>;
  /** Takes no parts of sites. */
  isOfWholeSites?: boolean;
  onAdd(pattern: string): void;
  onRemove(pattern: string): void;
  onForget(host: string): void;
}

export function ListedSites(props: Props) {
  const { patterns, empty, hosts, isOfWholeSites = false } = props;
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [list, switches] = [useId(), useId()];
  const switched = Object.entries(hosts);

  const removed = (shown: string) => {
    say(t('settingsSiteRemoved', [shown]));
    // The button that had the focus goes with its row.
    field.current?.focus();
  };

  return (
    <>
      <h3 id={list}>{isOfWholeSites ? t('settingsPersonalSitesList') : t('settingsSiteList')}</h3>
      {patterns.length > 0 && (
        <SiteList
          labelledBy={list}
          sites={patterns.map((site) => ({ site, shown: site }))}
          onRemove={(pattern) => {
            props.onRemove(pattern);
            removed(pattern);
          }}
        />
      )}
      {patterns.length === 0 && (
        <p class={empty.isWarning ? 'note warning' : 'quiet'}>{empty.text}</p>
      )}
      <SiteField
        patterns={patterns}
        isOfWholeSites={isOfWholeSites}
        field={field}
        onAdd={(pattern) => {
          props.onAdd(pattern);
          say(t('settingsSiteAdded', [pattern]));
        }}
      />
      {switched.length > 0 && (
        <>
          <h3 id={switches}>{t('settingsSiteSwitches')}</h3>
          <p class="quiet">{t('settingsSiteSwitchesHint')}</p>
          <SiteList
            labelledBy={switches}
            sites={switched.map(([site, on]) => ({
              site,
              shown: unicodeHost(site),
              state: on ? t('settingsSiteOn') : t('settingsSiteOff'),
            }))}
            onRemove={(host) => {
              props.onForget(host);
              removed(unicodeHost(host));
            }}
          />
        </>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
