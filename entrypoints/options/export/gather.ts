/** Brings the concepts that are to be written from the background to the worker, some at a time. */
import type { Concept } from '../../../glossary/concept.ts';
import type { Row } from '../../../glossary/display/row.ts';
import { ask } from '../../../utils/ask.ts';

/** Concepts in one question: the most that is answered. */
const AT_ONCE = 1_000;

export type Scope =
  | { what: 'personal' }
  | { what: 'everything' }
  | { what: 'collection'; id: string }
  | { what: 'selection'; ids: readonly string[] };

/** Rows of a scope, in the order of their ids. Stops by the signal. */
export async function* rowsOf(
  scope: Exclude<Scope, { what: 'selection' }>,
  signal: AbortSignal,
): AsyncGenerator<Row[]> {
  let after: string | undefined;
  do {
    const { rows, next } = await ask('rows', { ...(after && { after }), limit: AT_ONCE });
    signal.throwIfAborted();
    const wanted = rows.filter((row) => isIn(scope, row));
    if (wanted.length > 0) yield wanted;
    after = next;
  } while (after !== undefined);
}

/** Concepts of a scope. One that is deleted meanwhile is left out. */
export async function* conceptsOf(scope: Scope, signal: AbortSignal): AsyncGenerator<Concept[]> {
  for await (const ids of idsOf(scope, signal)) {
    const concepts = await ask('concepts', { ids });
    signal.throwIfAborted();
    yield concepts;
  }
}

async function* idsOf(scope: Scope, signal: AbortSignal): AsyncGenerator<string[]> {
  if (scope.what !== 'selection') {
    for await (const rows of rowsOf(scope, signal)) yield rows.map(({ id }) => id);
    return;
  }
  for (let start = 0; start < scope.ids.length; start += AT_ONCE) {
    yield scope.ids.slice(start, start + AT_ONCE);
  }
}

function isIn(scope: Exclude<Scope, { what: 'selection' }>, row: Row): boolean {
  if (scope.what === 'everything') return true;
  if (scope.what === 'personal') return row.origin === 'personal';
  return row.collection === scope.id;
}
