/** A source by its name, and by its address if it has one. */
import type { Source } from '../../glossary/display/own-words.ts';

export function SourceLink({ name, url }: Source) {
  if (!url) return <span>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
