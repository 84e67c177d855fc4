/** How a file is written: named in the language of the page, and stamped with what wrote it. */
import { browser } from 'wxt/browser';
import { choiceOf } from '../../../components/export/choices.ts';
import type { ExportChoice } from '../../../components/export/ExportForm.tsx';
import type { WriteOptions } from '../../../glossary/formats/format.ts';
import type { Problem } from '../../../glossary/formats/problems.ts';
import type { SavedFile } from './save-files.ts';

export interface Saved {
  files: SavedFile[];
  problems: Problem[];
}

export function stamp(title: string): Pick<WriteOptions, 'title' | 'version' | 'now'> {
  return {
    title,
    version: browser.runtime.getManifest().version,
    now: new Date().toISOString(),
  };
}

export function writeOptions(
  { format, direction, spreadsheetSafe }: ExportChoice,
  title: string,
): WriteOptions {
  const { directions, guards } = choiceOf(format);
  const languages = directions.find(({ value }) => value === direction)?.languages;
  return {
    ...stamp(title),
    ...(languages && { languages }),
    ...(guards && { spreadsheetSafe }),
  };
}
