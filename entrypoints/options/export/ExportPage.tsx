/** Writing the glossary to a file, keeping all of it in a backup, and bringing that back. */
import '../../../components/export/export.css';
import type { Done } from '../undo-bar.tsx';
import { BackupRoom } from './BackupRoom.tsx';
import { ExportRoom } from './ExportRoom.tsx';
import { RestoreRoom } from './RestoreRoom.tsx';

interface Props {
  onDone(done: Done): void;
}

export function ExportPage({ onDone }: Props) {
  return (
    <div class="room">
      <ExportRoom />
      <BackupRoom />
      <RestoreRoom onDone={onDone} />
    </div>
  );
}
