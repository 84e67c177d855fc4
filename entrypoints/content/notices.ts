/** Hears what the background tells every tab, and answers where it asks. */
import { type Browser, browser } from 'wxt/browser';
import type { Notice, Surroundings } from '../../utils/messages.ts';

type Asked = 'askSurroundings';

type Hearers = { [Kind in Exclude<Notice['notice'], Asked>]?: () => void } & {
  askSurroundings?: () => Surroundings | undefined;
};

/** Answers only what is asked: any other answer would come before that of the frame which was meant. */
export function hearNotices(hearers: Hearers, signal: AbortSignal): void {
  const hear = ({ notice }: Notice, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (notice === 'askSurroundings') {
      const answer = hearers.askSurroundings;
      return answer && Promise.resolve().then(answer);
    }
    hearers[notice]?.();
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
