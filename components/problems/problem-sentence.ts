/** What is wrong with a file, or with a glossary that is to be written, as a sentence that says what to do. */
import type { Problem, ProblemCode } from '../../glossary/formats/problems.ts';
import { t } from '../../utils/i18n.ts';

/** With the line, if the problem has one. */
export function problemSentence({ line, ...problem }: Problem): string {
  const reason = problemReason(problem);
  return line === undefined ? reason : t('problemAtLine', [counted(String(line)), reason]);
}

/** For lists that show the line themselves. */
export function problemReason({ code, detail = '' }: Problem): string {
  return sentences[code](detail);
}

/** Counts and positions with the separators of the reader's language. */
function counted(detail: string): string {
  const number = Number(detail);
  return Number.isSafeInteger(number) ? number.toLocaleString(t('language')) : detail;
}

const sentences: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  emptyFile: () => t('problemEmptyFile'),
  noEntries: () => t('problemNoEntries'),
  fileTooLarge: (detail) => t('problemFileTooLarge', [counted(detail)]),
  tooManyEntries: (detail) => t('problemTooManyEntries', [counted(detail)]),
  tooManyColumns: (detail) => t('problemTooManyColumns', [counted(detail)]),
  cellTooLong: () => t('problemCellTooLong'),
  unclosedQuote: () => t('problemUnclosedQuote'),
  duplicateHeaders: (detail) => t('problemDuplicateHeaders', [detail]),
  columnsUnknown: () => t('problemColumnsUnknown'),
  languagesUnknown: () => t('problemLanguagesUnknown'),
  notText: (detail) => t('problemNotText', [detail]),
  notUtf8: (detail) => t('problemNotUtf8', [counted(detail)]),
  notInEncoding: (detail) => t('problemNotInEncoding', [detail]),
  encodingUnclear: () => t('problemEncodingUnclear'),
  notJson: (detail) => t('problemNotJson', [detail]),
  notTifa: () => t('problemNotTifa'),
  badVersion: () => t('problemBadVersion'),
  newerVersion: (detail) => t('problemNewerVersion', [detail]),
  tooDeep: () => t('problemTooDeep'),
  notXml: (detail) => t('problemNotXml', [detail]),
  notTbx: (detail) => t('problemNotTbx', [detail]),
  entryTooLarge: () => t('problemEntryTooLarge'),
  declaresEntities: () => t('problemDeclaresEntities'),
  noTerm: () => t('problemNoTerm'),
  emptyTerm: () => t('problemEmptyTerm'),
  termTooLong: (detail) => t('problemTermTooLong', [counted(detail)]),
  fieldTooLong: (detail) => t('problemFieldTooLong', [counted(detail)]),
  controlInTerm: (detail) => t('problemControlInTerm', [detail]),
  loneSurrogate: (detail) => t('problemLoneSurrogate', [detail]),
  tooManyMarks: () => t('problemTooManyMarks'),
  rowTooLong: (detail) => t('problemRowTooLong', [counted(detail)]),
  unknownLanguage: (detail) => t('problemUnknownLanguage', [detail]),
  malformedField: (detail) => t('problemMalformedField', [detail]),
  malformedLine: (detail) => t('problemMalformedLine', [detail]),
  invisibleRemoved: (detail) => t('problemInvisibleRemoved', [detail]),
  bidiRemoved: (detail) => t('problemBidiRemoved', [detail]),
  controlsRemoved: (detail) => t('problemControlsRemoved', [detail]),
  linesJoined: () => t('problemLinesJoined'),
  mixedScript: (detail) => t('problemMixedScript', [detail]),
  damagedText: (detail) => t('problemDamagedText', [detail]),
  oneCharacter: (detail) => t('problemOneCharacter', [detail]),
  shortTerm: (detail) => t('problemShortTerm', [detail]),
  noLetters: (detail) => t('problemNoLetters', [detail]),
  stopWord: (detail) => t('problemStopWord', [detail]),
  unsafeLink: (detail) => t('problemUnsafeLink', [detail]),
  credentialsRemoved: () => t('problemCredentialsRemoved'),
  strayQuote: () => t('problemStrayQuote'),
  unknownValue: (detail) => t('problemUnknownValue', [detail]),
  unknownField: (detail) => t('problemUnknownField', [detail]),
  duplicateKey: (detail) => t('problemDuplicateKey', [detail]),
  repeatedId: () => t('problemRepeatedId'),
  oneLanguage: () => t('problemOneLanguage'),
  rowsMerged: (detail) => t('problemRowsMerged', [counted(detail)]),
  columnsLeftOut: (detail) => t('problemColumnsLeftOut', [detail]),
  nothingToWrite: () => t('problemNothingToWrite'),
  duplicateSource: (detail) => t('problemDuplicateSource', [detail]),
  termNotAllowed: (detail) => t('problemTermNotAllowed', [detail]),
  filesSplit: (detail) => t('problemFilesSplit', [counted(detail)]),
};
