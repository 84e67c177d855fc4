/** The course of making one concept the reader's own: saved, taken back. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

/** What became of a wish: what was asked for, or the sentence that says why not. */
export type Outcome<Value> = { done: Value } | { failed: string };

interface Doing {
  announce(message: string): void;
  /** Answers the id of the change. */
  keep(conceptId: string): Promise<Outcome<string>>;
  takeBack(change: string): Promise<Outcome<unknown>>;
}

export interface Saving {
  isSaved: boolean;
  /** Why the last attempt, either way, did not succeed. */
  failed: string | undefined;
  save(): Promise<void>;
  undo(): Promise<void>;
}

export function useSaving(conceptId: string, { announce, keep, takeBack }: Doing): Saving {
  const [change, setChange] = useState<string>();
  const [failed, setFailed] = useState<string>();
  /** The message for an outcome, which is also shown if it is a failure. */
  const say = (outcome: Outcome<unknown>, message: string) => {
    const reason = 'failed' in outcome ? outcome.failed : undefined;
    setFailed(reason);
    announce(reason ?? message);
  };
  return {
    isSaved: change !== undefined,
    failed,
    async save() {
      const outcome = await keep(conceptId);
      if ('done' in outcome) setChange(outcome.done);
      say(outcome, t('cardSavedToGlossary'));
    },
    async undo() {
      if (change === undefined) return;
      const outcome = await takeBack(change);
      if ('done' in outcome) setChange(undefined);
      say(outcome, t('cardUnsaved'));
    },
  };
}
