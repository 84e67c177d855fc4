/**
 * A page that forges questions must not fill the store or open windows without end. No reader does any
 * of this as often; a worker that starts anew counts anew, which takes it half a minute of rest. Each tab
 * counts for itself, or a forger in one could take from the reader what they do in another.
 */
import type { Browser } from 'wxt/browser';
import { Refusal } from '../../glossary/store/refusal.ts';

const MINUTE = 60_000;

/** `mute` is also the way back from it: every open tab asks anew after either. */
const mostAMinute = { keep: 30, mute: 30, openForm: 6 };

const asked = new Map<string, number[]>();

/** @throws Refusal `tooOften` */
export function pace(
  what: keyof typeof mostAMinute,
  { tab }: Pick<Browser.runtime.MessageSender, 'tab'>,
  now = Date.now(),
): void {
  const key = `${what} ${tab?.id}`;
  const recent = (asked.get(key) ?? []).filter((at) => now - at < MINUTE);
  if (recent.length >= mostAMinute[what]) throw new Refusal('tooOften');
  asked.set(key, [...recent, now]);
}
