/** One group of a dry run. Its entries are fetched when it is opened, and further ones when asked for. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import type { Group, Item } from './dry-run.ts';
import { EntryItem } from './EntryItem.tsx';

interface Props {
  group: Group;
  name: string;
  count: number;
  list(group: Group, from: number, count: number): Promise<Item[]>;
}

/** Entries to show at once. */
const SHOWN = 200;

export function GroupList({ group, name, count, list }: Props) {
  const [items, setItems] = useState<Item[]>();

  const more = () =>
    list(group, items?.length ?? 0, SHOWN).then(
      (some) => setItems((known = []) => [...known, ...some]),
      // The worker has ended: another file, or another reading of this one, takes its place.
      () => undefined,
    );

  const title = (
    <>
      <span class="name">{name}</span> <span class="count">{counted(count)}</span>
    </>
  );
  if (count === 0) return <p class={`group ${group} none`}>{title}</p>;
  const left = count - (items?.length ?? 0);
  return (
    <details
      class={`group ${group}`}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !items) void more();
      }}
    >
      <summary>{title}</summary>
      <ul>
        {items?.map((item, at) => (
          <EntryItem key={at} item={item} />
        ))}
      </ul>
      {items && left > 0 && (
        <button type="button" onClick={more}>
          {t('importMore', [counted(left)])}
        </button>
      )}
    </details>
  );
}
