/** Gathers all the reader has, and hands it to the browser as one file. */
import type { BackupCollection } from '../../../glossary/formats/backup.ts';
import { ask } from '../../../utils/ask.ts';
import { t } from '../../../utils/i18n.ts';
import { loadSettings } from '../../../utils/settings.ts';
import { startWorker } from './export-worker.ts';
import { rowsOf } from './gather.ts';
import { markExported } from './mark-exported.ts';
import { presentMutes } from './restore.ts';
import { saveFiles } from './save-files.ts';
import { type Saved, stamp } from './write-options.ts';

export async function saveBackup(
  signal: AbortSignal,
  progressed: (count: number) => void,
): Promise<Saved> {
  const work = startWorker(signal);
  const collections = new Map<string, BackupCollection>(
    (await ask('collections', {})).map(({ id, name, marked }) => [
      id,
      { name, marked, concepts: [] },
    ]),
  );
  let count = 0;
  for await (const rows of rowsOf({ what: 'personal' }, signal)) {
    for (const { id, collection = '' } of rows) collections.get(collection)?.concepts.push(id);
    await work('add', { concepts: await ask('concepts', { ids: rows.map(({ id }) => id) }) });
    count += rows.length;
    progressed(count);
  }
  const rest = {
    collections: [...collections.values()],
    mutes: await presentMutes(),
    settings: await loadSettings(),
  };
  const options = stamp(t('exportTitleBackup', [new Date().toISOString().slice(0, 10)]));
  const { files, problems } = await work('writeBackup', { rest, options });
  const saved = await saveFiles(files);
  await markExported();
  return { files: saved, problems };
}
