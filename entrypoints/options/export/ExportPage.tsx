/** Writing the glossary to a file, keeping all of it in a backup, and bringing that back. */
import '../../../components/export/export.css';
import { useEffect, useState } from 'preact/hooks';
import { handedOver } from '../../../utils/handed-selection.ts';
import { chosen } from '../selection.ts';
import type { Done } from '../undo-bar.tsx';
import { BackupRoom } from './BackupRoom.tsx';
import { ExportRoom } from './ExportRoom.tsx';
import { RestoreRoom } from './RestoreRoom.tsx';

interface Props {
  /** Key of concepts handed over by another page; without it, those chosen in the table. */
  selection: string | undefined;
  onDone(done: Done): void;
}

export function ExportPage({ selection, onDone }: Props) {
  const [ids, setIds] = useState(selection === undefined ? chosen() : undefined);

  useEffect(() => {
    if (selection === undefined) return;
    handedOver(selection).then(setIds, () => setIds([]));
  }, []);

  return (
    <div class="room">
      {ids && <ExportRoom selection={ids} />}
      <BackupRoom />
      <RestoreRoom onDone={onDone} />
    </div>
  );
}
