/** One group of a dry run. Its entries are fetched when it is opened, and further ones when asked for. */
import { useRef, useState } from 'preact/hooks';
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

  const [isFailed, setFailed] = useState(false);
  const isAsking = useRef(false);

  const more = async () => {
    // Pressed twice it would bring the same entries twice.
    if (isAsking.current) return;
    isAsking.current = true;
    setFailed(false);
    try {
      const some = await list(group, items?.length ?? 0, SHOWN);
      setItems((known = []) => [...known, ...some]);
    } catch {
      setFailed(true);
    }
    isAsking.current = false;
  };

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
      <div role="alert">
        {isFailed && (
          <p class="note problem">
            {t('importListFailed')}{' '}
            <button type="button" onClick={more}>
              {t('popupTryAgain')}
            </button>
          </p>
        )}
      </div>
      {items && left > 0 && !isFailed && (
        <button type="button" onClick={more}>
          {t('importMore', [counted(left)])}
        </button>
      )}
    </details>
  );
}
