/** The line the whole run is judged by: each way a run can break must be a failure in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../tools/count-tests.ts');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-count-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe('counts', () => {
  test.each([
    ['all passed', [file('passed', 'passed', 'passed')], 0, '2 passed, 0 failed', 0],
    ['one failed', [file('failed', 'passed', 'failed')], 1, '1 passed, 1 failed', 1],
    [
      'skipped and todo are neither',
      [file('passed', 'passed', 'skipped', 'pending', 'todo')],
      0,
      '1 passed, 0 failed',
      0,
    ],
    [
      'a file that did not load',
      [file('failed'), file('passed', 'passed')],
      1,
      '1 passed, 1 failed',
      1,
    ],
    [
      'a hook that failed after its tests passed',
      [file('failed', 'passed')],
      1,
      '1 passed, 1 failed',
      1,
    ],
    [
      'all passed and the run broke beside them',
      [file('passed', 'passed')],
      1,
      '1 passed, 1 failed',
      1,
    ],
    ['no test ran', [], 0, '0 passed, 1 failed', 1],
  ])('%s', (_, testResults, status, line, exit) => {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify({ testResults }));
    expect(run(path, status)).toEqual({ line, exit });
  });

  test.each([
    ['no report', undefined],
    ['half a report', '{"testResults": ['],
  ])('%s', (_, content) => {
    const path = join(folder, 'broken.json');
    if (content !== undefined) writeFileSync(path, content);
    expect(run(path, 0)).toEqual({ line: '0 passed, 1 failed', exit: 1 });
  });
});

function run(path: string, status: number) {
  const { stdout, status: exit } = spawnSync(process.execPath, [script, path, String(status)], {
    encoding: 'utf8',
  });
  return { line: stdout.trim(), exit };
}
