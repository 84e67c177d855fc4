/** Looks words up by what they mean, whatever their case, spaces, hyphens and underscores. */

/** `lists` names each meaning's words, separated by spaces, as in `{ noun: 'noun n 名词' }`. */
export function wordMap<Meaning extends string>(
  lists: Record<Meaning, string>,
): (word: string) => Meaning | undefined {
  const meanings = new Map<string, Meaning>();
  for (const meaning of Object.keys(lists) as Meaning[]) {
    for (const word of lists[meaning].split(' ')) meanings.set(plainWord(word), meaning);
  }
  return (word) => meanings.get(plainWord(word));
}

function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
