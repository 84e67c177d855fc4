/** The groups of a dry run with their counts; each opens to the list of its entries. */
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { problemSentence } from '../problems/problem-sentence.ts';
import { type DryRun, type Group, groups, type Item } from './dry-run.ts';
import { GroupList } from './GroupList.tsx';

interface Props {
  dryRun: DryRun;
  list(group: Group, from: number, count: number): Promise<Item[]>;
}

const names: Readonly<Record<Group, () => string>> = {
  new: () => t('importGroupNew'),
  changed: () => t('importGroupChanged'),
  duplicate: () => t('importGroupDuplicate'),
  rejected: () => t('importGroupRejected'),
  warned: () => t('importGroupWarned'),
};

export function DryRunView({ dryRun, list }: Props) {
  return (
    <section>
      <h2>{t('importChecked')}</h2>
      {dryRun.notices.map((problem) => (
        <p key={`${problem.code} ${problem.detail}`} class="note">
          {problemSentence(problem)}
        </p>
      ))}
      <div class="groups">
        {groups.map((group) => (
          <GroupList
            key={group}
            group={group}
            name={names[group]()}
            count={dryRun.counts[group]}
            list={list}
          />
        ))}
      </div>
    </section>
  );
}

/** For those who do not see the groups appear. */
export function dryRunSentence({ counts }: DryRun): string {
  return t(
    'importCounted',
    groups.map((group) => counted(counts[group])) as [string, string, string, string, string],
  );
}
