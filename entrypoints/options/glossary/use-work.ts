/**
 * What the table does to concepts: deletes, mutes and tags them, many at a time. Each piece of work ends
 * in one sentence that says what was done and what was not, with the changes that undo takes back.
 */

import { useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import { ask } from '../../../utils/ask.ts';
import { t } from '../../../utils/i18n.ts';
import type { GlossarySearch } from '../../../utils/search/glossary-search.ts';
import type { Done } from '../undo-bar.tsx';
import { inChunks } from './in-chunks.ts';

export interface Work {
  /** Concepts done of the work that runs; nothing if none runs. */
  done: number | undefined;
  remove(ids: readonly string[]): Promise<void>;
  /** Deletes a personal copy, so that its original is shown again. */
  restore(id: string): Promise<void>;
  mute(ids: readonly string[], muted: boolean): Promise<void>;
  tag(ids: readonly string[], given: { add: string[]; remove: string[] }): Promise<void>;
  cancel(): void;
}

export function useWork(search: GlossarySearch, onDone: (done: Done) => void): Work {
  const [done, setDone] = useState<number>();
  const stop = useRef<AbortController>(undefined);

  /** Says what was done even where it then failed or was stopped: it can still be undone. */
  const run = async (
    ids: readonly string[],
    step: (ids: string[]) => Promise<string | undefined>,
    sentence: (done: number) => string,
  ) => {
    if (stop.current) return;
    const stopper = new AbortController();
    stop.current = stopper;
    const changes: string[] = [];
    let count = 0;
    setDone(0);
    const oneChunk = async (chunk: string[]) => {
      const change = await step(chunk);
      if (change !== undefined) changes.push(change);
    };
    let problem = '';
    try {
      await inChunks(ids, oneChunk, stopper.signal, (so) => {
        count = so;
        setDone(so);
      });
      if (count < ids.length) problem = t('tableStopped', [counted(ids.length - count)]);
    } catch {
      problem = t('tableFailed', [counted(ids.length - count)]);
    }
    stop.current = undefined;
    setDone(undefined);
    onDone({
      sentence: sentences(count > 0 || ids.length === 0 ? sentence(count) : '', problem),
      changes,
    });
  };

  return {
    done,
    async remove(ids) {
      const { personal, copies, packaged } = await search.call('sortOut', ids);
      const step = async (chunk: string[]) => (await ask('remove', { ids: chunk })).change;
      await run(personal, step, (count) =>
        sentences(
          count > 0 ? t('tableDeleted', [counted(count)]) : '',
          copies > 0 ? t('tableOriginalsBack', [counted(copies)]) : '',
          packaged > 0 ? t('tablePackagedKept', [counted(packaged)]) : '',
        ),
      );
    },
    async restore(id) {
      const step = async (ids: string[]) => (await ask('remove', { ids })).change;
      await run([id], step, () => t('tableRestored'));
    },
    async mute(ids, muted) {
      const step = async (chunk: string[]) => {
        await ask('muteAll', { ids: chunk, muted });
        return undefined;
      };
      await run(ids, step, (count) =>
        t(muted ? 'tableMutedDone' : 'tableUnmutedDone', [counted(count)]),
      );
    },
    async tag(ids, { add, remove }) {
      const { personal, packaged } = await search.call('sortOut', ids);
      const name = [...add, ...remove].join(', ');
      const step = async (chunk: string[]) =>
        (await ask('tag', { ids: chunk, add, remove })).change;
      await run(personal, step, (count) =>
        sentences(
          count > 0
            ? t(add.length > 0 ? 'tableTagAdded' : 'tableTagRemoved', [name, counted(count)])
            : '',
          packaged > 0 ? t('tablePackagedUntagged', [counted(packaged)]) : '',
        ),
      );
    },
    cancel: () => stop.current?.abort(),
  };
}

function sentences(...given: string[]): string {
  return given.filter((sentence) => sentence !== '').join(' ');
}
