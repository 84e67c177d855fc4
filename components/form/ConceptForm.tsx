/**
 * The form for a concept: what stands in its fields comes in, what the reader does goes out. It checks
 * while they type, and refuses to save what would not be kept as they wrote it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Concept, ReportUnit } from '../../glossary/concept.ts';
import type { Script } from '../../glossary/display/script.ts';
import { checkFields, type Remark, type RemarkCode } from '../../glossary/editing/check-fields.ts';
import type { ConceptFields } from '../../glossary/editing/concept-fields.ts';
import { conceptOf } from '../../glossary/editing/edited-concept.ts';
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { Contexts } from './Contexts.tsx';
import { FurtherTerms } from './FurtherTerms.tsx';
import './form.css';
import { LabelsField } from './LabelsField.tsx';
import { MainTerms } from './MainTerms.tsx';
import { Meaning } from './Meaning.tsx';
import { type FindMarks, Preview } from './Preview.tsx';
import { fieldId, Saying } from './remarks.tsx';
import { SubjectsField } from './SubjectsField.tsx';
import { useDuplicates, type WithTerm } from './use-duplicates.ts';
import { useHeld } from './use-held.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  fields: ConceptFields;
  /** The concept that is edited. */
  original: Concept | undefined;
  /** A script in which a term was given before the reader typed. */
  given: Script | undefined;
  units: readonly ReportUnit[];
  /** Whether to remark on what stands in the fields: what was in the glossary before was accepted once. */
  isChecked: boolean;
  isSaving: boolean;
  /** Subjects and tags to offer. */
  known: { subjects: readonly string[]; tags: readonly string[] };
  withTerm: WithTerm;
  findMarks: FindMarks;
  addressOf(id: string): string;
  /** Of what stands in the fields, so much is another now. */
  onChange(part: Partial<ConceptFields>): void;
  onSave(concept: Concept): void;
  /** Buttons beside that for saving, and what is said above them. */
  children: ComponentChildren;
}

/** Checks wait (ms) until the reader pauses: a word half typed is always too short. */
const PAUSE = 500;

/** What is not there yet is not missing while the reader is on their way to it. */
const missing = new Set<RemarkCode>(['noTerm', 'oneLanguage']);

const mintId = () => crypto.randomUUID();

export function ConceptForm(props: Props) {
  const { fields, original, units, withTerm, findMarks, addressOf, onChange, onSave } = props;
  const form = useRef<HTMLFormElement>(null);
  const [isRefused, setRefused] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const settled = useSettled(fields, PAUSE);

  const remarks = useMemo(() => {
    if (isRefused) return checkFields(fields);
    if (!props.isChecked) return [];
    return [
      ...checkFields(settled).filter(({ code }) => !missing.has(code)),
      // Of what was just typed nothing is missing any more.
      ...checkFields(fields).filter(
        ({ code, field }) => missing.has(code) && left.has(fieldId(field)),
      ),
    ];
  }, [fields, settled, props.isChecked, isRefused, left]);
  const wrong = remarks.filter(({ isError }) => isError);
  const duplicates = useDuplicates(settled, withTerm, [original?.id, original?.shadows]);
  const previewed = useMemo(() => {
    const concept = conceptOf(settled, { original, mintId });
    return concept.languages.some(({ terms }) => terms.length > 0) ? concept : undefined;
  }, [settled, original]);
  const sentences = useMemo(() => settled.contexts.map(({ text }) => text), [settled.contexts]);
  const said = useHeld(
    useMemo(() => ({ remarks, duplicates, addressOf }), [remarks, duplicates, addressOf]),
  );

  const save = () => {
    if (props.isSaving) return;
    const errors = checkFields(fields).filter(({ isError }) => isError);
    setRefused(errors.length > 0);
    if (errors.length > 0) focusFirst(form.current, errors);
    else onSave(conceptOf(fields, { original, mintId }));
  };

  const latestSave = useRef(save);
  latestSave.current = save;
  useEffect(() => {
    // Wherever the focus is: after a button is gone it is on no field.
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      latestSave.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  return (
    <Saying.Provider value={said}>
      <form
        ref={form}
        class="concept-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onFocusOut={({ target }) => {
          if (target instanceof Element) setLeft((before) => new Set([...before, target.id]));
        }}
      >
        <div class="columns">
          <div>
            <MainTerms fields={fields} given={props.given} onChange={onChange} />
            <FurtherTerms terms={fields.further} onChange={(further) => onChange({ further })} />
          </div>
          <div>
            <Preview
              concept={previewed}
              units={units}
              sentences={sentences}
              findMarks={findMarks}
            />
            <Contexts contexts={fields.contexts} onChange={(contexts) => onChange({ contexts })} />
            <section class="sorting" aria-label={t('formSubjects')}>
              <SubjectsField
                values={fields.subjects}
                known={props.known.subjects}
                onChange={(subjects) => onChange({ subjects })}
              />
              <LabelsField
                name="tags"
                label={t('formTags')}
                values={fields.tags}
                known={props.known.tags}
                onChange={(tags) => onChange({ tags })}
              />
            </section>
            <Meaning fields={fields} onChange={onChange} />
          </div>
        </div>
        <div class="finish">
          <div role="alert">
            {isRefused && wrong.length > 0 && <p class="note problem">{refusal(wrong.length)}</p>}
          </div>
          {props.children}
        </div>
      </form>
    </Saying.Provider>
  );
}

function refusal(count: number): string {
  return count === 1 ? t('formRefusedOne') : t('formRefused', [counted(count)]);
}

/** The first in the order of the page, which may be another than that of the checks. */
function focusFirst(form: HTMLFormElement | null, errors: readonly Remark[]): void {
  const ids = new Set(errors.map(({ field }) => fieldId(field)));
  const controls = [...(form?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
  controls.find(({ id }) => ids.has(id))?.focus();
}
