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
  /** How many concepts of the work that runs are done; nothing if none runs. */
  progress: { done: number; total: number } | undefined;
  /** Whether it was done to the last one. */
  remove(ids: readonly string[]): Promise<boolean>;
  /** Deletes a personal copy, so that its original is shown again. */
  restore(id: string): Promise<void>;
  mute(ids: readonly string[], muted: boolean): Promise<void>;
  tag(ids: readonly string[], given: { add: string[]; remove: string[] }): Promise<void>;
  cancel(): void;
}

/** One piece of work. */
interface Task {
  ids: readonly string[];
  /** Does it to some; gives the change that takes it back. */
  step(ids: string[]): Promise<string | undefined>;
  /** What was done to so many. */
  sentence(done: number): string;
}

export function useWork(search: GlossarySearch, onDone: (done: Done) => void): Work {
  const [progress, setProgress] = useState<Work['progress']>();
  const stop = useRef<AbortController>(undefined);

  /** Says what was done even where it then failed or was stopped: it can still be undone. */
  const run = async (given: readonly string[], taskOf: () => Promise<Task> | Task) => {
    if (stop.current) return false;
    const stopper = new AbortController();
    stop.current = stopper;
    const changes: string[] = [];
    let done = 0;
    let total = given.length;
    let [said, problem] = ['', ''];
    setProgress({ done, total });
    try {
      const { ids, step, sentence } = await taskOf();
      total = ids.length;
      if (total === 0) said = sentence(0);
      const oneChunk = async (chunk: string[]) => {
        const change = await step(chunk);
        if (change !== undefined) changes.push(change);
      };
      await inChunks(ids, oneChunk, stopper.signal, (so) => {
        done = so;
        said = sentence(done);
        setProgress({ done, total });
      });
      if (done < total) problem = t('tableStopped', [counted(total - done)]);
    } catch {
      problem = t('tableFailed', [counted(total - done)]);
    }
    stop.current = undefined;
    setProgress(undefined);
    onDone({ sentence: sentences(said, problem), changes });
    return problem === '';
  };

  return {
    progress,
    remove: (ids) =>
      run(ids, async () => {
        const { personal, copies, packaged } = await search.call('sortOut', ids);
        return {
          ids: personal,
          step: async (chunk) => (await ask('remove', { ids: chunk })).change,
          sentence: (count) =>
            sentences(
              count > 0 ? t('tableDeleted', [counted(count)]) : '',
              copies > 0 ? t('tableOriginalsBack', [counted(copies)]) : '',
              packaged.length > 0 ? t('tablePackagedKept', [counted(packaged.length)]) : '',
            ),
        };
      }),
    async restore(id) {
      await run([id], () => ({
        ids: [id],
        step: async (ids) => (await ask('remove', { ids })).change,
        sentence: () => t('tableRestored'),
      }));
    },
    async mute(ids, muted) {
      await run(ids, () => ({
        ids,
        async step(chunk) {
          await ask('muteAll', { ids: chunk, muted });
          return undefined;
        },
        sentence: (count) => t(muted ? 'tableMutedDone' : 'tableUnmutedDone', [counted(count)]),
      }));
    },
    async tag(ids, { add, remove }) {
      await run(ids, async () => {
        const { personal, packaged } = await search.call('sortOut', ids);
        const name = [...add, ...remove].join(', ');
        const done = add.length > 0 ? 'tableTagAdded' : 'tableTagRemoved';
        return {
          ids: personal,
          step: async (chunk) => (await ask('tag', { ids: chunk, add, remove })).change,
          sentence: (count) =>
            sentences(
              count > 0 ? t(done, [name, counted(count)]) : '',
              packaged.length > 0 ? t('tablePackagedUntagged', [counted(packaged.length)]) : '',
            ),
        };
      });
    },
    cancel: () => stop.current?.abort(),
  };
}

function sentences(...given: string[]): string {
  return given.filter((sentence) => sentence !== '').join(' ');
}
