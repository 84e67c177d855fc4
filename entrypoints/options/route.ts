/**
 * Where in the options page the reader is: the part of the address behind `#/`. The background and
 * other pages link to it, so an address that means nothing leads to the glossary.
 */
export type Route =
  | { page: 'glossary'; search?: string }
  /** The form: for a concept, for a new one, perhaps with a first term, or for what a draft holds. */
  | { page: 'concept'; id?: string; draft?: string; text?: string }
  | { page: 'import' }
  /** What is handed over by another page (`utils/handed-selection.ts`) is chosen already. */
  | { page: 'export'; selection?: string }
  | { page: 'settings' }
  /** What is stored, and who can learn of it. */
  | { page: 'privacy' };

export function routeOf(hash: string): Route {
  const { pathname, searchParams } = new URL(
    hash.replace(/^#?\/?/, '/'),
    'https://options.invalid',
  );
  const value = (name: string) => searchParams.get(name) || undefined;
  const page = pathname.slice(1);
  if (page === 'concept') {
    return { page, id: value('id'), draft: value('draft'), text: value('text') };
  }
  if (page === 'export') return { page, selection: value('selection') };
  if (page === 'import' || page === 'settings' || page === 'privacy') return { page };
  return { page: 'glossary', search: value('search') };
}

/** With its `#`, to be put behind the address of the options page. */
export function hashOf({ page, ...values }: Route): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return `#/${page}${query && `?${query}`}`;
}
