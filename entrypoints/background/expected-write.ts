/** Where a page of ours is open the reader may edit: the lexicon an edit is made of is read before they do. */
import { glossary } from './glossary.ts';

/** ms. What the page asks for when it opens comes first. */
const pause = 300;

/** To be called when a page of ours has asked for something. */
export function expectWrite(): void {
  setTimeout(async () => {
    const { lexicon } = await glossary();
    // Who edits then, reads it then.
    await lexicon().catch(() => undefined);
  }, pause);
}
