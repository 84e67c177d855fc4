/** Sentences in which the reader met the term. */
import type { Context } from '../../glossary/display/own-words.ts';
import { hasHan, type Script } from '../../glossary/display/script.ts';
import { SourceLink } from './SourceLink.tsx';

export function Contexts({ contexts, script }: { contexts: Context[]; script: Script }) {
  return (
    <>
      {contexts.map(({ text, source }) => (
        <figure class="context" key={text}>
          <blockquote lang={hasHan(text) ? script : 'en'}>{text}</blockquote>
          {source && (
            <figcaption>
              <SourceLink {...source} />
            </figcaption>
          )}
        </figure>
      ))}
    </>
  );
}
