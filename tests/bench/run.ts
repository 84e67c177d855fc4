/** All benchmarks, one after the other, as `npm run bench` does. What follows is handed to each of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const benches = [
  'scan',
  'hard',
  'page',
  'quiet',
  'bad-pages',
  'life',
  'import-cedict',
  'search',
  'table',
  'popup',
];

for (const bench of benches) {
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${bench}.ts`), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  // The others may still tell something.
  if (status !== 0) process.exitCode = 1;
}
