/**
 * Reads TBX 3 (`tbx`) and TBX 2 (`martif`) in both styles, and the dialects of Microsoft, IATE and
 * others: never by the book, only by what is there. One entry at a time is held as XML.
 */
import type { Findings } from '../clean-term.ts';
import { gatherDrafts } from '../drafts.ts';
import type { Progress, Reading, ReadOptions } from '../format.ts';
import { languageTag, modelTag } from '../language-tags.ts';
import type { EntryContext } from './open-entry.ts';
import { isImprint, newTag } from './own-file.ts';
import { readEntry } from './read-entry.ts';
import { xmlEntries } from './xml-entries.ts';

const entryNames = new Set(['conceptEntry', 'termEntry']);

export function* readTbx(text: string, options: ReadOptions): Generator<Progress, Reading> {
  if (!/\S/.test(text)) return { refusal: { code: 'emptyFile' } };
  let root = '';
  let own = false;
  const steps = xmlEntries(text, {
    isRoot: (name) => {
      root = name;
      return name === 'tbx' || name === 'martif';
    },
    isEntry: (name) => entryNames.has(name),
    onHeader: (name, header) => {
      own ||= name === 'p' && isImprint(header);
    },
  });
  const context: EntryContext = {
    mintId: options.mintId,
    languageTag: (name, sample) => {
      if (!own) return languageTag(name, sample);
      return modelTag(root === 'martif' ? newTag(name) : name);
    },
    tidy: (raw) => (own ? raw : unwrapped(raw)),
  };

  const drafts = gatherDrafts(options);
  let step = steps.next();
  while (!step.done) {
    for (const entry of step.value.entries) {
      const findings: Findings = { warnings: [] };
      drafts.add(entry.line, readEntry(entry, context, findings), findings);
    }
    yield { done: step.value.done, total: text.length };
    step = steps.next();
  }
  return step.value ? { refusal: step.value } : drafts.reading();
}

/** Printers of XML break long texts and indent what follows; a break without an indent is meant. */
function unwrapped(text: string): string {
  return text.replace(/[ \t]*\n[ \t]+/g, ' ');
}
