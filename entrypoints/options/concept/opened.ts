/** What the form is opened with: a concept, a draft from a page, or nothing. */
import type { Concept, ReportUnit } from '../../../glossary/concept.ts';
import { hasHan, type Script } from '../../../glossary/display/script.ts';
import {
  type ConceptFields,
  emptyFields,
  fieldsOf,
} from '../../../glossary/editing/concept-fields.ts';
import { chineseTag } from '../../../glossary/formats/language-tags.ts';
import { ask } from '../../../utils/ask.ts';
import type { FormDraft } from '../../../utils/messages.ts';

export interface Opened {
  fields: ConceptFields;
  /** The concept that is edited. */
  concept?: Concept;
  /** The bundled concept that it stands in for. */
  shadowed?: Concept;
  units: ReportUnit[];
  /** The script of a Chinese term that was given before the reader typed. */
  given?: Script;
  /** Whether terms were given that are in no glossary yet. */
  isDraft: boolean;
}

/** What the address of the form says. */
interface Asked {
  id: string | undefined;
  draft: string | undefined;
  text: string | undefined;
}

/** Nothing if the concept is not in the glossary. */
export async function open({ id, draft: key, text }: Asked): Promise<Opened | undefined> {
  const draft = key === undefined ? { text } : await ask('formDraft', { key });
  const conceptId = id ?? draft?.conceptId;
  if (conceptId === undefined) return withDraft({ fields: emptyFields, units: [] }, draft);
  const [concept] = await ask('concepts', { ids: [conceptId] });
  if (!concept) return undefined;
  const [shadowed] = concept.shadows
    ? await ask('concepts', { ids: [concept.shadows] })
    : [undefined];
  const unitIds = new Set(
    [concept, shadowed].flatMap((one) => [
      ...(one?.units ?? []),
      ...(one?.languages.flatMap(({ terms }) => terms.flatMap(({ units = [] }) => units)) ?? []),
    ]),
  );
  const units = unitIds.size > 0 ? await ask('units', { ids: [...unitIds] }) : [];
  return withDraft(
    { fields: fieldsOf(concept), concept, ...(shadowed && { shadowed }), units },
    draft,
  );
}

function withDraft(opened: Omit<Opened, 'isDraft'>, draft: Partial<FormDraft> | undefined): Opened {
  const { text = '', context } = draft ?? {};
  const script = hasHan(text) ? chineseTag(text) : undefined;
  const term = !text
    ? {}
    : script
      ? { [script === 'zh-Hant' ? 'traditional' : 'simplified']: text }
      : { english: text };
  const contexts = context
    ? [
        {
          key: 'draft',
          text: context.text,
          source: context.source ?? '',
          sourceUrl: context.sourceUrl ?? '',
        },
      ]
    : [];
  const isNew = !opened.concept;
  return {
    ...opened,
    fields: {
      ...opened.fields,
      ...(isNew && term),
      contexts: [...opened.fields.contexts, ...contexts],
    },
    ...(isNew && script && { given: script }),
    isDraft: isNew && text !== '',
  };
}
