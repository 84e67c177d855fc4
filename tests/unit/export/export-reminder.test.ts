import { describe, expect, test } from 'vitest';
import { isReminderDue } from '../../../glossary/display/export-reminder.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('the reminder to export', () => {
  test.each([
    ['nothing to export', undefined, undefined, false],
    ['a change of today', '2026-11-22T11:00:00Z', undefined, false],
    ['a change 30 days old, less a second', '2026-10-23T12:00:01Z', undefined, false],
    ['a change 30 days old', '2026-10-23T12:00:00Z', undefined, true],
    ['an old change, put off yesterday', '2026-01-01T00:00:00Z', '2026-11-21T12:00:00Z', false],
    ['an old change, put off 30 days ago', '2026-01-01T00:00:00Z', '2026-10-23T12:00:00Z', true],
    [
      'put off in a future, by a clock set back',
      '2026-01-01T00:00:00Z',
      '2030-01-01T00:00:00Z',
      true,
    ],
    ['a time nobody can read', 'yesterday', undefined, false],
    ['put off at a time nobody can read', '2026-01-01T00:00:00Z', 'once', true],
  ])('%s', (_, unexportedSince, putOff, expected) => {
    expect(isReminderDue({ unexportedSince, putOff, now })).toBe(expected);
  });
});
