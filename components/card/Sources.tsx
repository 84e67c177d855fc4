/** Whose terms they are: an authority, a document, a page. */
import type { Source } from '../../glossary/display/own-words.ts';
import { t } from '../../utils/i18n.ts';
import { SourceLink } from './SourceLink.tsx';

export function Sources({ sources }: { sources: Source[] }) {
  return (
    <p class="sources">
      <span>{t('cardSource')}</span>
      {sources.map((source) => (
        <SourceLink key={`${source.name} ${source.url}`} {...source} />
      ))}
    </p>
  );
}
