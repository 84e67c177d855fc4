/** The form for a concept. */
import type { Done } from '../undo-bar.tsx';

interface Props {
  id: string | undefined;
  draft: string | undefined;
  onDone(done: Done): void;
}

export function ConceptPage(_: Props) {
  return null;
}
