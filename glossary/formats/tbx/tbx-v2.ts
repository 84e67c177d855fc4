/**
 * TBX-Basic of version 2 (`martif`), which OmegaT and Weblate still ask for. Such tools know the
 * regions of Chinese, not its scripts, and take the first two languages of an entry for the pair.
 */
import type { LanguageSection } from '../../concept.ts';
import type { Format } from '../format.ts';
import { imprint, oldTag } from './own-file.ts';
import { tbxLosses } from './tbx-losses.ts';
import { tbxMediaType, type Version, writeTbx } from './write-tbx.ts';
import { element, openTag, textElement } from './xml-text.ts';

const version2: Version = {
  entry: 'termEntry',
  section: 'langSet',
  term: 'tig',
  code: oldTag,
  sections: (languages) => [...languages].sort((a, b) => rank(a) - rank(b)),
  head: ({ title, version }) => [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
    openTag('martif', { type: 'TBX-Basic', 'xml:lang': 'en' }),
    ...element('martifHeader', {}, [
      element('fileDesc', {}, [
        element('titleStmt', {}, [textElement('title', {}, title)]),
        element('sourceDesc', {}, [textElement('p', {}, imprint(version))]),
      ]),
      element('encodingDesc', {}, [textElement('p', { type: 'XCSURI' }, 'TBXBasicXCSV02.xcs')]),
    ]),
    '<text>',
    '<body>',
  ],
  tail: ['</body>', '</text>', '</martif>'],
};

function rank({ lang }: LanguageSection): number {
  const index = ['zh-Hans', 'en'].indexOf(lang);
  return index < 0 ? 2 : index;
}

export const tbxV2: Format & Required<Pick<Format, 'write' | 'losses'>> = {
  name: 'tbx-v2',
  extensions: ['tbx'],
  mediaType: tbxMediaType,
  write: (concepts, options) => writeTbx(concepts, options, version2),
  losses: tbxLosses,
};
