/**
 * A page that forges questions must not fill the store or open windows without end. No reader does any
 * of this as often; a worker that starts anew counts anew, which takes it half a minute of rest.
 */
import { Refusal } from '../../glossary/store/refusal.ts';

const MINUTE = 60_000;

const mostAMinute = { keep: 30, mute: 30, openForm: 6 };

const asked = new Map<string, number[]>();

/** @throws Refusal `tooOften` */
export function pace(what: keyof typeof mostAMinute, now = Date.now()): void {
  const recent = (asked.get(what) ?? []).filter((at) => now - at < MINUTE);
  if (recent.length >= mostAMinute[what]) throw new Refusal('tooOften');
  asked.set(what, [...recent, now]);
}
