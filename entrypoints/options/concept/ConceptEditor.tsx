/** One concept in its form: what may be done with it, and what is said of it. Nothing typed is lost here. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ConceptForm } from '../../../components/form/ConceptForm.tsx';
import type { Concept } from '../../../glossary/concept.ts';
import type { ConceptFields } from '../../../glossary/editing/concept-fields.ts';
import { ask } from '../../../utils/ask.ts';
import { t } from '../../../utils/i18n.ts';
import { glossarySearch } from '../../../utils/search/glossary-search.ts';
import { messageOf } from '../message-of.ts';
import { hashOf } from '../route.ts';
import type { Done } from '../undo-bar.tsx';
import { Introduction } from './Introduction.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import type { Opened } from './opened.ts';
import { SavedInWindow } from './SavedInWindow.tsx';
import { useElsewhere } from './use-elsewhere.ts';
import { useKnownLabels } from './use-known-labels.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

interface Props {
  opened: Opened;
  isSmall: boolean;
  /** The concept was changed elsewhere, and nothing is typed yet that loading it again would lose. */
  onOutdated(): void;
  onDone(done: Done): void;
}

/** More entries of one word than anybody reads below a field. */
const MOST_DUPLICATES = 10;

const addressOf = (id: string) => hashOf({ page: 'concept', id });
const withTerm = async (term: string) => {
  const ids = await glossarySearch().withTerm(term);
  return ids.length > 0 ? ask('rowsById', { ids: ids.slice(0, MOST_DUPLICATES) }) : [];
};
const findMarks = async (concept: Concept, text: string) =>
  (await ask('preview', { concept, text })).spans;

export function ConceptEditor({ opened, isSmall, onOutdated, onDone }: Props) {
  const { concept, shadowed } = opened;
  const [fields, setFields] = useState(opened.fields);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<string>();
  /** One for all attempts: a save that failed half-way must not make a second concept. */
  const newId = useRef(`c-${crypto.randomUUID()}`);
  const isChanged = useMemo(
    () => JSON.stringify(fields) !== JSON.stringify(opened.fields),
    [fields, opened],
  );
  const leaving = useLeaveGuard(isChanged && saved === undefined);
  const known = useKnownLabels();
  const elsewhere = useElsewhere(concept);
  const name = nameOf(fields);

  useEffect(() => {
    if (elsewhere === 'changed' && !isChanged && !isBusy && saved === undefined) onOutdated();
  }, [elsewhere, isChanged, isBusy, saved, onOutdated]);

  useEffect(() => {
    if (!isSmall || (isChanged && saved === undefined)) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) window.close();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [isSmall, isChanged, saved]);

  /** Does one thing at a time, and says why it failed. */
  const attempt = async (act: () => Promise<void>, failure: (reason: string) => string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(failure(messageOf(error)));
    }
    setBusy(false);
  };

  const finish = (sentence: string, change: string) => {
    leaving.release();
    onDone({ sentence, changes: [change] });
    location.hash = hashOf({ page: 'glossary' });
  };

  const save = (edited: Concept) =>
    attempt(
      async () => {
        const id = concept?.id ?? newId.current;
        const { change } = await ask('save', { concept: { ...edited, id, origin: 'personal' } });
        if (isSmall) setSaved(change);
        else finish(t('formSaved', [name]), change);
      },
      (reason) => t('formSaveFailed', [reason]),
    );

  const remove = (sentence: string) =>
    attempt(
      async () => {
        if (!concept) return;
        const { change } = await ask('remove', { ids: [concept.id] });
        finish(sentence, change);
      },
      (reason) => t('formDeleteFailed', [reason]),
    );

  const undo = (change: string) =>
    attempt(
      async () => {
        await ask('undo', { change });
        setSaved(undefined);
      },
      (reason) => t('formUndoFailed', [reason]),
    );

  if (saved !== undefined) {
    return (
      <SavedInWindow
        name={name}
        problem={problem}
        isBusy={isBusy}
        onUndo={() => undo(saved)}
        onClose={() => window.close()}
      />
    );
  }
  return (
    <>
      <Introduction concept={concept} shadowed={shadowed} />
      <ConceptForm
        fields={fields}
        original={concept}
        given={opened.given}
        units={opened.units}
        isChecked={isChanged || opened.isDraft}
        isSaving={isBusy}
        known={known}
        withTerm={withTerm}
        findMarks={findMarks}
        addressOf={addressOf}
        // Two changes may come before the form is drawn again: the first must not be lost.
        onChange={(part) => setFields((before) => ({ ...before, ...part }))}
        onSave={save}
      >
        <div role="status">
          {elsewhere && !isBusy && (
            <p class="note warning">
              {elsewhere === 'changed' ? t('formChangedElsewhere') : t('formDeletedElsewhere')}
            </p>
          )}
        </div>
        <div role="alert">{problem !== undefined && <p class="note problem">{problem}</p>}</div>
        <div class="buttons">
          <button type="submit" class="primary" disabled={isBusy}>
            {isBusy ? t('formSaving') : t('formSave')}
          </button>
          {isSmall ? (
            <button type="button" onClick={() => window.close()}>
              {t('cancel')}
            </button>
          ) : (
            <a class="button" href={hashOf({ page: 'glossary' })}>
              {t('cancel')}
            </a>
          )}
          {concept?.origin === 'personal' &&
            (concept.shadows ? (
              <button
                type="button"
                class="last"
                disabled={isBusy}
                onClick={() => remove(t('formRestored'))}
              >
                {t('formRestore')}
              </button>
            ) : (
              <button
                type="button"
                class="last"
                disabled={isBusy}
                onClick={() => remove(t('formDeleted', [name]))}
              >
                {t('formDelete')}
              </button>
            ))}
        </div>
      </ConceptForm>
      {leaving.to !== undefined && <LeaveDialog onLeave={leaving.leave} onStay={leaving.stay} />}
    </>
  );
}

function nameOf({ simplified, traditional, english, further }: ConceptFields): string {
  const names = [simplified || traditional, english].map((text) => text.trim()).filter(Boolean);
  return names.join(' / ') || (further[0]?.text.trim() ?? '');
}
