/**
 * The sentences a person sees. Texts live in `locales/`. They come in the language of the browser; as
 * that cannot be asked for another, a context in which the reader's own choice holds is given its words.
 */
import { i18n } from '#i18n';

/** A `messages.json`, as it lies in the package. */
export type Words = Readonly<Record<string, { message: string } | undefined>>;

let chosen: Words | undefined;

/** From now on `t` speaks with these words; with none, the language of the browser. */
export function speakWith(words: Words | undefined): void {
  chosen = words;
}

/** What the chosen words lack is said in the language of the browser. */
export const t = ((key: Parameters<typeof i18n.t>[0], substitutions?: readonly unknown[]) => {
  const message = chosen?.[key]?.message;
  if (!message) return i18n.t(key, substitutions as never);
  return message.replace(/\$(\$|\d)/g, (_, which: string) =>
    which === '$' ? '$' : String(substitutions?.[Number(which) - 1] ?? ''),
  );
}) as typeof i18n.t;
