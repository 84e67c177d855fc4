/** The files that were written. Browsers may hold back the second download of two: each can be had here. */
import type { Problem } from '../../glossary/formats/problems.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { problemSentence } from '../problems/problem-sentence.ts';

/** More than this nobody reads. */
const MOST_NOTES = 50;

interface Props {
  files: readonly { name: string; url: string }[];
  problems: readonly Problem[];
}

export function SavedFiles({ files, problems }: Props) {
  const told = problems.slice(0, MOST_NOTES);
  return (
    <>
      {files.length > 0 && (
        <div class="note">
          {t('exportSaved')}
          <ul class="files">
            {files.map(({ name, url }) => (
              <li key={url}>
                <a href={url} download={name}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {told.length > 0 && (
        <section class="note warning">
          <h3>{t('exportNotes')}</h3>
          <ul>
            {told.map((problem) => (
              <li key={`${problem.code} ${problem.detail}`}>{problemSentence(problem)}</li>
            ))}
          </ul>
          {problems.length > told.length && (
            <p>{t('exportNotesMore', [counted(problems.length - told.length)])}</p>
          )}
        </section>
      )}
    </>
  );
}
