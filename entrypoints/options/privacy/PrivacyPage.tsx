/** The page on privacy, with its ways to the rooms it speaks of. */
import { PrivacyText } from '../../../components/privacy/PrivacyText.tsx';
import '../../../components/privacy/privacy.css';
import { hashOf } from '../route.ts';

export function PrivacyPage() {
  return (
    <PrivacyText
      settingsHref={hashOf({ page: 'settings' })}
      glossaryHref={hashOf({ page: 'glossary' })}
    />
  );
}
