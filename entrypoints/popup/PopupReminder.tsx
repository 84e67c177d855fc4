/** The reminder to export, where one is due: the popup is where readers look most. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ExportReminder } from '../../components/export/ExportReminder.tsx';
import { putReminderOff, reminderIsDue } from '../../utils/export-reminder.ts';

const room = '/options.html#/export';

export function PopupReminder() {
  const [isDue, setDue] = useState(false);

  useEffect(() => {
    reminderIsDue().then(setDue, () => undefined);
  }, []);

  if (!isDue) return null;
  return (
    <ExportReminder
      href={browser.runtime.getURL(room)}
      onOpen={() =>
        browser.tabs.create({ url: browser.runtime.getURL(room) }).then(() => window.close())
      }
      onLater={() => putReminderOff().then(() => setDue(false))}
    />
  );
}
