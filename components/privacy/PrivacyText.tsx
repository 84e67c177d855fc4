/** What Tifa stores, and who can learn what of it. The README says the same in short: change both. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Props {
  /** Addresses of the rooms. */
  settingsHref: string;
  glossaryHref: string;
}

export function PrivacyText({ settingsHref, glossaryHref }: Props) {
  return (
    <article class="privacy">
      <h2>{t('settingsPrivacy')}</h2>
      <p>{t('privacyIntro')}</p>
      <Section heading={t('privacyStored')}>
        <ul>
          <li>{t('privacyStoredTerms')}</li>
          <li>{t('privacyStoredMutes')}</li>
          <li>{t('privacyStoredSettings')}</li>
          <li>{t('privacyStoredSession')}</li>
        </ul>
        <p>{t('privacyStoredWhere')}</p>
      </Section>
      <Section heading={t('privacyLeaves')}>
        <p>{t('privacyLeavesText')}</p>
      </Section>
      <Section heading={t('privacyPage')}>
        <ul>
          <li>{t('privacyPageMarks')}</li>
          <li>{t('privacyPageCard')}</li>
        </ul>
        <p>{t('privacyPageNot')}</p>
      </Section>
      <Section heading={t('privacyLimit')}>
        <ul>
          <li>{t('privacyLimitSite')}</li>
          <li>{t('privacyLimitPersonal')}</li>
        </ul>
        <p>
          <a href={settingsHref}>{t('privacyLimitLink')}</a>
        </p>
      </Section>
      <Section heading={t('privacyOthers')}>
        <p>{t('privacyOthersText')}</p>
      </Section>
      <Section heading={t('privacyPrivate')}>
        <p>{t('privacyPrivateText')}</p>
      </Section>
      <Section heading={t('privacyDelete')}>
        <p>{t('privacyDeleteText')}</p>
        <p>
          <a href={glossaryHref}>{t('optionsGlossary')}</a>
        </p>
      </Section>
    </article>
  );
}

function Section({ heading, children }: { heading: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {children}
    </section>
  );
}
