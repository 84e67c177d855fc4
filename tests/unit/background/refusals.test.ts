import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isDiskFull } from '../../../entrypoints/background/glossary.ts';
import { failure, StoreClosedError } from '../../../entrypoints/background/refusals.ts';
import { Refusal } from '../../../glossary/store/refusal.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, given) =>
    [key, ...[given ?? []].flat()].join(' '),
  );
});

afterEach(() => vi.restoreAllMocks());

const full = new Dexie.QuotaExceededError('full');
const aborted = Object.assign(new Error('aborted'), { name: 'AbortError', inner: full });
const bulk = Object.assign(new Error('1 of 2 failed'), { name: 'BulkError', failures: [full] });

/** Seen on a disk of 24 MB. */
const noSpace = new DOMException(
  'Connection is closing because of: IO error: …/000196.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
  'UnknownError',
);

describe('a failure', () => {
  test.each([
    ['a refusal', new Refusal('malformed', 'id: bad'), 'malformed', 'storeMalformed id: bad'],
    ['a refusal without detail', new Refusal('changedSince'), 'changedSince', 'storeChangedSince'],
    [
      'a store that cannot open',
      new StoreClosedError('cannot-open'),
      'cannot-open',
      'storeCannotOpen',
    ],
    ['a store that did not open in time', new StoreClosedError('late'), 'late', 'storeLate'],
    [
      'a store that found the disk full',
      new StoreClosedError('disk-full'),
      'disk-full',
      'storeDiskFull',
    ],
    ['a full disk', full, 'disk-full', 'storeDiskFull'],
    ['a full disk that aborted', aborted, 'disk-full', 'storeDiskFull'],
    ['a full disk for one of many', bulk, 'disk-full', 'storeDiskFull'],
    ['a full disk as Chromium tells of it', noSpace, 'disk-full', 'storeDiskFull'],
    ['anything else', new TypeError('oops'), undefined, 'TypeError: oops'],
  ])('of %s is told with its code and sentence', (_name, error, code, sentence) => {
    expect(failure(error)).toEqual({ ok: false, error: sentence, ...(code && { code }) });
  });

  test.each([undefined, null, 'QuotaExceededError', new Error('QuotaExceededError')])(
    'of another kind is no full disk: %s',
    (error) => {
      expect(isDiskFull(error)).toBe(false);
    },
  );
});
