/** A remark as a sentence that says what to do. Files have sentences of their own for what a form says otherwise. */
import type { Remark, RemarkCode } from '../../glossary/editing/check-fields.ts';
import type { ProblemCode } from '../../glossary/formats/problems.ts';
import { t } from '../../utils/i18n.ts';
import { problemReason } from '../problems/problem-sentence.ts';

export function remarkSentence({ code, detail = '' }: Remark): string {
  return ofForms[code]?.(detail) ?? problemReason({ code: code as ProblemCode, detail });
}

const ofForms: Partial<Record<RemarkCode, (detail: string) => string>> = {
  noTerm: () => t('formErrorNoTerm'),
  emptyTerm: () => t('formErrorEmptyTerm'),
  unsafeLink: (detail) => t('formErrorUnsafeLink', [detail]),
  unknownLanguage: (detail) => t('formErrorLanguage', [detail]),
  readingWithoutChinese: () => t('formErrorReading'),
  contextWithoutText: () => t('formErrorContext'),
  credentialsRemoved: () => t('formWarnCredentials'),
  oneLanguage: () => t('formWarnOneLanguage'),
  oneCharacter: (detail) => t('formWarnOneCharacter', [detail]),
  invisibleRemoved: (detail) => t('formWarnInvisible', [detail]),
  bidiRemoved: (detail) => t('formWarnBidi', [detail]),
  controlsRemoved: (detail) => t('formWarnControls', [detail]),
  notChinese: () => t('formWarnNotChinese'),
  chineseInEnglish: () => t('formWarnChineseInEnglish'),
  notSimplified: () => t('formWarnNotSimplified'),
  repeatedTerm: (detail) => t('formWarnRepeated', [detail]),
};
