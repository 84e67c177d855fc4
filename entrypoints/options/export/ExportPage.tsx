/** Writing the glossary to a file. */
import type { Done } from '../undo-bar.tsx';

interface Props {
  onDone(done: Done): void;
}

export function ExportPage(_: Props) {
  return null;
}
