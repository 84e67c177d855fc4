/** The names of statuses and types of terms. */
import type { AdministrativeStatus, TermType } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';

export const statusNames: Readonly<Record<AdministrativeStatus, () => string>> = {
  preferred: () => t('formStatusPreferred'),
  admitted: () => t('formStatusAdmitted'),
  deprecated: () => t('formStatusDeprecated'),
  superseded: () => t('formStatusSuperseded'),
};

export const typeNames: Readonly<Record<TermType, () => string>> = {
  fullForm: () => t('formTypeFullForm'),
  acronym: () => t('formTypeAcronym'),
  abbreviation: () => t('formTypeAbbreviation'),
  shortForm: () => t('formTypeShortForm'),
  variant: () => t('formTypeVariant'),
  phrase: () => t('formTypePhrase'),
};
