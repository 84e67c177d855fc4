/** What is stored on this computer, and whether it stays. */
import { t } from '../../utils/i18n.ts';
import { useKeptFocus } from '../controls/use-kept-focus.ts';

interface Props {
  /** Bytes; absent where the browser does not say. */
  used: number | undefined;
  /** Absent while it is not known. */
  isPersistent: boolean | undefined;
  /** The browser was asked to keep the data and would not. */
  isRefused: boolean;
  /** Address of the room for backups. */
  backupHref: string;
  onPersist(): void;
}

export function DataSettings(props: Props) {
  const room = useKeptFocus();
  const { used, isPersistent, isRefused, backupHref, onPersist } = props;
  return (
    <section ref={room} tabIndex={-1} aria-labelledby="settings-data">
      <h2 id="settings-data">{t('settingsData')}</h2>
      <p>{used === undefined ? t('settingsDataUnknown') : t('settingsDataUsed', [sizeOf(used)])}</p>
      <div role="status">
        {isPersistent !== undefined && (
          <p>{isPersistent ? t('settingsDataPersistent') : t('settingsDataPassing')}</p>
        )}
        {isRefused && <p class="note">{t('settingsDataRefused')}</p>}
      </div>
      <div class="actions">
        {isPersistent === false && (
          <button type="button" onClick={onPersist}>
            {t('settingsDataPersist')}
          </button>
        )}
        <a class="button" href={backupHref}>
          {t('settingsDataBackup')}
        </a>
      </div>
    </section>
  );
}

const million = 1_000_000;

function sizeOf(bytes: number): string {
  const [amount, unit] =
    bytes < million ? [Math.ceil(bytes / 1_000), 'kilobyte'] : [bytes / million, 'megabyte'];
  return amount.toLocaleString(t('language'), {
    style: 'unit',
    unit,
    maximumSignificantDigits: 3,
  });
}
