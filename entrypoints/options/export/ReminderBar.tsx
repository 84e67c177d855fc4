/** The reminder to export, where one is due. */
import { useEffect, useState } from 'preact/hooks';
import { ExportReminder } from '../../../components/export/ExportReminder.tsx';
import { putReminderOff, reminderIsDue } from '../../../utils/export-reminder.ts';
import { onRowsChanged } from '../rows-changed.ts';
import { onExported } from './mark-exported.ts';

export function ReminderBar() {
  const [isDue, setDue] = useState(false);

  useEffect(() => {
    const mounted = new AbortController();
    const look = () => reminderIsDue().then((due) => mounted.signal.aborted || setDue(due));
    const quietly = () => look().catch(() => undefined);
    quietly();
    onExported(quietly, mounted.signal);
    onRowsChanged(quietly, mounted.signal);
    return () => mounted.abort();
  }, []);

  if (!isDue) return null;
  const later = () => putReminderOff().then(() => setDue(false));
  return <ExportReminder href="#/export" onLater={later} />;
}
