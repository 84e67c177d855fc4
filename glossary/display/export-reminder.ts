/** When to remind of exporting: only what is on this computer alone for a month, and not every day. */

const DAY = 24 * 60 * 60 * 1000;

/** Long enough to leave whoever exports now and then in peace; both for a change and for putting off. */
const PATIENCE = 30 * DAY;

interface Since {
  /** The oldest change of a personal concept that no export holds. ISO 8601. */
  unexportedSince: string | undefined;
  /** When the reader last put the reminder off. ISO 8601. */
  putOff: string | undefined;
  now: Date;
}

export function isReminderDue({ unexportedSince, putOff, now }: Since): boolean {
  const sincePutOff = age(putOff, now);
  // A clock that was set back must not silence it for years.
  const isPutOff = sincePutOff >= 0 && sincePutOff < PATIENCE;
  return age(unexportedSince, now) >= PATIENCE && !isPutOff;
}

/** In ms; not a number if the time is none. */
function age(time: string | undefined, now: Date): number {
  return time === undefined ? Number.NaN : now.getTime() - Date.parse(time);
}
