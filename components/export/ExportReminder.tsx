/** One quiet line: what the reader has collected is on this computer alone. */
import './reminder.css';
import { t } from '../../utils/i18n.ts';

interface Props {
  /** Of the room for exporting. */
  href: string;
  /** Opens that room, where a link of the popup would stay in the popup. */
  onOpen?: () => void;
  onLater(): void;
}

export function ExportReminder({ href, onOpen, onLater }: Props) {
  const open = (event: Event) => {
    if (!onOpen) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <p class="reminder" role="note">
      <span>{t('exportReminder')}</span>
      <a href={href} onClick={open}>
        {t('exportReminderLink')}
      </a>
      <button type="button" onClick={onLater}>
        {t('exportReminderLater')}
      </button>
    </p>
  );
}
