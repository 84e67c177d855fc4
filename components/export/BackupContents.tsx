/** What a backup holds and what restoring it would do, to be read before anything changes. */
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';

interface Props {
  entries: number;
  collections: number;
  mutes: number;
  hasSettings: boolean;
  /** Entries that cannot be read. */
  rejected: number;
  plan: { added: number; replaced: number; kept: number; removed: number };
}

export function BackupContents({
  entries,
  collections,
  mutes,
  hasSettings,
  rejected,
  plan,
}: Props) {
  const lines: [string, string][] = [
    [t('exportRestoreEntries'), counted(entries)],
    [t('exportRestoreCollections'), counted(collections)],
    [t('exportRestoreMutes'), counted(mutes)],
    [t('exportRestoreSettings'), hasSettings ? t('exportRestoreYes') : t('exportRestoreNo')],
  ];
  const effects: [string, number][] = [
    [t('exportRestoreNew'), plan.added],
    [t('exportRestoreReplaced'), plan.replaced],
    [t('exportRestoreKept'), plan.kept],
    [t('exportRestoreRemoved'), plan.removed],
    [t('exportRestoreRejected'), rejected],
  ];
  return (
    <div class="note contents">
      <section>
        <h3>{t('exportRestoreHolds')}</h3>
        <dl class="holds">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('exportRestoreEffect')}</h3>
        <dl class="holds">
          {effects.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{counted(count)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
