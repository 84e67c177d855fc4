/** What can be exported: all one's own, everything, what is selected in the table, or one collection. */
import { counted } from '../../../components/controls/counted.ts';
import { ask } from '../../../utils/ask.ts';
import { t } from '../../../utils/i18n.ts';
import type { Questions } from '../../../utils/messages.ts';
import type { Scope } from './gather.ts';

export interface ScopeChoice {
  /** For a `<select>`; of a collection `collection:` and its id. */
  value: string;
  /** As the choice is shown. */
  name: string;
  /** As the glossary in the file is called. */
  title: string;
}

const COLLECTION = 'collection:';

export function scopeChoices(
  selection: readonly string[],
  collections: Questions['collections']['answer'],
): ScopeChoice[] {
  const selected = {
    value: 'selection',
    name: t('exportSelection', [counted(selection.length)]),
    title: t('exportTitleSelection'),
  };
  return [
    { value: 'personal', name: t('exportPersonal'), title: t('exportTitlePersonal') },
    { value: 'everything', name: t('exportEverything'), title: t('exportTitleEverything') },
    ...(selection.length > 0 ? [selected] : []),
    ...collections.map(({ id, name, concepts }) => ({
      value: `${COLLECTION}${id}`,
      name: t('exportCollection', [name, counted(concepts)]),
      title: name,
    })),
  ];
}

export async function loadScopeChoices(selection: readonly string[]): Promise<ScopeChoice[]> {
  return scopeChoices(selection, await ask('collections', {}));
}

export function scopeOf(value: string, selection: readonly string[]): Scope {
  if (value === 'selection') return { what: 'selection', ids: selection };
  if (value.startsWith(COLLECTION)) {
    return { what: 'collection', id: value.slice(COLLECTION.length) };
  }
  return { what: value === 'everything' ? 'everything' : 'personal' };
}

export function titleOf(choices: readonly ScopeChoice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.title ?? '';
}
