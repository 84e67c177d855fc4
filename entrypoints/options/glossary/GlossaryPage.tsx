/** The table of all concepts. */
import type { Done } from '../undo-bar.tsx';

interface Props {
  search: string | undefined;
  onDone(done: Done): void;
}

export function GlossaryPage(_: Props) {
  return null;
}
