/**
 * Proposes something for what the reader has typed, a moment later. Each new text asks anew, and an
 * answer to an older one is dropped.
 */
import { useEffect, useState } from 'preact/hooks';

/** Not at each key (ms), and soon enough to be there when the reader looks up. */
const PAUSE = 250;

export type Propose = (text: string) => Promise<string>;

/** `text`: without it nothing is proposed. `propose` must be the same function each time. */
export function useProposal(text: string | undefined, propose: Propose): string | undefined {
  const [made, setMade] = useState<{ of: string; proposal: string }>();
  useEffect(() => {
    if (text === undefined || !/\p{Script=Han}/u.test(text)) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      // A proposal is a convenience: where its tables do not load, the reader writes it.
      const proposal = await propose(text.trim()).catch(() => '');
      if (!isOld) setMade({ of: text, proposal });
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, propose]);
  return made && made.of === text ? made.proposal || undefined : undefined;
}
