/**
 * Prints `N passed, N failed` from Vitest's JSON report. A run that broke before or beside its tests
 * (no report, a file that could not be loaded, a status that is not 0) counts as a failure: never a false pass.
 */
import { readFileSync } from 'node:fs';

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const [path = '', status = ''] = process.argv.slice(2);
const { passed, failed } = count(path);
const broken = failed === 0 && (status !== '0' || passed === 0) ? 1 : 0;
console.log(`${passed} passed, ${failed + broken} failed`);
if (failed + broken > 0) process.exitCode = 1;

function count(path: string): { passed: number; failed: number } {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
  let [passed, failed] = [0, 0];
  for (const { status, assertionResults } of report.testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failed += status === 'failed' ? Math.max(failures, 1) : failures;
  }
  return { passed, failed };
}
