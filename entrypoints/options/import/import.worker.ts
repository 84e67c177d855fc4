/**
 * Reads a file and compares it with the glossary, off the page's main thread. What it has read stays
 * here: the page gets the parts it shows, and the concepts to store some hundred at a time.
 */
import type { Group, Item, ItemTerms } from '../../../components/import/dry-run.ts';
import {
  type Comparison,
  compareDrafts,
  type Glossary,
  type Verdict,
} from '../../../glossary/compare/compare-drafts.ts';
import { differences } from '../../../glossary/compare/differences.ts';
import { incoming } from '../../../glossary/compare/incoming.ts';
import type { Concept } from '../../../glossary/concept.ts';
import {
  type DecodedText,
  decodeText,
  type UndecodedText,
} from '../../../glossary/formats/decode-text.ts';
import type { Draft, Progress } from '../../../glossary/formats/format.ts';
import type { Problem } from '../../../glossary/formats/problems.ts';
import { loadReader } from '../../../glossary/formats/readers.ts';
import { idsInOrder } from './ids-in-order.ts';
import { inspect } from './inspect.ts';
import { lookUpOnly } from './look-up-only.ts';
import type { PageSide, Said, Source, Step, WorkerSide } from './protocol.ts';
import { connect } from './worker-port.ts';

/** What was read and compared. */
interface Read {
  drafts: Draft[];
  comparison: Comparison;
  /** Numbers of drafts. */
  byKind: Record<Verdict['kind'], number[]>;
  rejected: Problem[];
  warned: Problem[];
}

let read: Read | undefined;
let chunks: ReturnType<typeof incoming> | undefined;

const ask = connect<WorkerSide, PageSide>(self, {
  async inspect({ source, said }) {
    const decoded = await decode(source, said);
    return 'refusal' in decoded ? decoded : inspect(decoded, source.name, said);
  },
  dryRun,
  list: ({ group, from, count }) => list(group, from, count),
  async next({ policy, restart }) {
    if (!read) return undefined;
    if (restart || !chunks) {
      chunks = incoming(read.drafts, read.comparison, glossary, {
        policy,
        mintId: () => crypto.randomUUID(),
        now: new Date().toISOString(),
      });
    }
    return (await chunks.next()).value ?? undefined;
  },
});

const glossary: Glossary = {
  async *rows() {
    let page = ask('rows', {});
    for (;;) {
      const { rows, next } = await page;
      // The background reads on while these are compared.
      if (next !== undefined) page = ask('rows', { after: next });
      yield rows;
      if (next === undefined) return;
    }
  },
  concepts: (ids) => ask('concepts', { ids: [...ids] }),
};

async function decode({ file }: Source, said: Said): Promise<DecodedText | UndecodedText> {
  return decodeText(new Uint8Array(await file.arrayBuffer()), said.encoding);
}

async function dryRun({ source, said }: { source: Source; said: Said }) {
  const decoded = await decode(source, said);
  if ('refusal' in decoded) return { refusal: decoded.refusal };
  const { format, languages } = inspect(decoded, source.name, said);
  const { source: from, target } = languages ?? {};
  const steps = (await loadReader(format)).read(decoded.text, {
    mintId: idsInOrder(),
    ...(said.table && { table: said.table }),
    ...(from !== undefined && target !== undefined && { languages: { source: from, target } }),
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) report('read', step.value);
  if ('refusal' in step.value) return { refusal: step.value.refusal };

  const { drafts, rejected, notices } = step.value;
  // How many rows there are nobody knows before the last.
  void ask('progress', { stage: 'compare', done: 0, total: 0 });
  const comparison = await compareDrafts(drafts, glossary, {
    lossless: format === 'tifa-json',
    progress: (progress) => report('compare', progress),
  });
  const byKind: Read['byKind'] = { new: [], changed: [], duplicate: [] };
  for (const [at, { kind }] of comparison.verdicts.entries()) byKind[kind].push(at);
  const warned = drafts.flatMap(({ warnings }) => warnings);
  read = { drafts, comparison, byKind, rejected, warned };
  chunks = undefined;
  const advice = lookUpOnly(drafts);
  return {
    counts: {
      new: byKind.new.length,
      changed: byKind.changed.length,
      duplicate: byKind.duplicate.length,
      rejected: rejected.length,
      warned: warned.length,
    },
    notices,
    ...(advice && { lookUpOnly: advice }),
  };
}

/** Between two reports (ms): what an eye can follow. */
const REPORT_EVERY = 50;
let reported = 0;

function report(stage: Step['stage'], { done, total }: Progress): void {
  const now = performance.now();
  if (now - reported < REPORT_EVERY) return;
  reported = now;
  void ask('progress', { stage, done, total });
}

async function list(group: Group, from: number, count: number): Promise<Item[]> {
  if (!read) return [];
  const { drafts, comparison, byKind, rejected, warned } = read;
  if (group === 'rejected' || group === 'warned') {
    const some = group === 'rejected' ? rejected : warned;
    return some
      .slice(from, from + count)
      .map((problem) => ({ line: problem.line ?? 1, terms: [], problem }));
  }
  const some = byKind[group].slice(from, from + count);
  const others = await othersOf(some.flatMap((at) => comparison.verdicts[at] ?? []));
  return some.flatMap((at) => {
    const draft = drafts[at];
    const verdict = comparison.verdicts[at];
    return draft && verdict ? [itemOf(draft, verdict, others)] : [];
  });
}

async function othersOf(verdicts: readonly Verdict[]): Promise<Map<string, Concept>> {
  const ids = verdicts.flatMap((verdict) => {
    if (verdict.kind === 'duplicate') return [];
    return (verdict.kind === 'new' ? verdict.alike : verdict.id) ?? [];
  });
  const concepts = ids.length > 0 ? await glossary.concepts([...new Set(ids)]) : [];
  return new Map(concepts.map((concept) => [concept.id, concept]));
}

function itemOf({ line, concept }: Draft, verdict: Verdict, others: Map<string, Concept>): Item {
  const item: Item = { line, terms: termsOf(concept) };
  if (verdict.kind === 'new' && verdict.alike !== undefined) {
    const other = others.get(verdict.alike);
    if (other) item.alike = termsOf(other);
  }
  if (verdict.kind === 'changed') {
    const other = others.get(verdict.id);
    if (other) item.differences = differences(other, concept);
    item.isBundled = verdict.isBundled;
  }
  return item;
}

function termsOf({ languages }: Concept): ItemTerms[] {
  return languages.map(({ lang, terms }) => ({ lang, texts: terms.map(({ term }) => term) }));
}
