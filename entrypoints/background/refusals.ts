/** What went wrong, as the asking page can show it: a sentence, and a code where pages act on it. */
import { Refusal, type RefusalCode } from '../../glossary/store/refusal.ts';
import { t } from '../../utils/i18n.ts';
import type { Envelope, StoreProblem } from '../../utils/messages.ts';
import { isDiskFull } from './glossary.ts';

/** The store could not be opened, so nothing can be saved. */
export class StoreClosedError extends Error {
  override name = 'StoreClosedError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(problem);
    this.problem = problem;
  }
}

const sentences: Record<RefusalCode, (detail: string) => string> = {
  malformed: (detail) => t('storeMalformed', [detail]),
  notPersonal: () => t('storeNotPersonal'),
  unknownConcept: () => t('storeUnknownConcept'),
  unknownChange: () => t('storeUnknownChange'),
  changedSince: () => t('storeChangedSince'),
  unknownCollection: () => t('storeUnknownCollection'),
  idTaken: (detail) => t('storeIdTaken', [detail]),
  enoughContexts: () => t('storeEnoughContexts'),
  tooOften: () => t('storeTooOften'),
};

const closed: Record<StoreProblem, () => string> = {
  'cannot-open': () => t('storeCannotOpen'),
  late: () => t('storeLate'),
  'disk-full': () => t('storeDiskFull'),
  newer: () => t('storeNewer'),
  'in-use': () => t('storeInUse'),
};

export function failure(error: unknown): Extract<Envelope, { ok: false }> {
  if (error instanceof Refusal) {
    return { ok: false, error: sentences[error.code](error.detail ?? ''), code: error.code };
  }
  if (error instanceof StoreClosedError) {
    return { ok: false, error: closed[error.problem](), code: error.problem };
  }
  if (isDiskFull(error)) return { ok: false, error: t('storeDiskFull'), code: 'disk-full' };
  return { ok: false, error: String(error) };
}
