/** What became of a question, with a sentence for the reader where it could not be answered. */
import type { Outcome } from '../../components/card/saving.ts';
import { t } from '../../utils/i18n.ts';

export async function attempt<Value>(answer: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { done: await answer };
  } catch (error) {
    return { failed: reasonOf(error) ?? t('cardFailed') };
  }
}

/**
 * The background's own sentence, which comes with a code. The error is of the content script, whose
 * class is not that of the same name here.
 */
function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && error.code ? error.message : undefined;
}
