/** Reading a file into the glossary. */
import type { Done } from '../undo-bar.tsx';

interface Props {
  onDone(done: Done): void;
}

export function ImportPage(_: Props) {
  return null;
}
