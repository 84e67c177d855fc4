/** TBX-Basic of ISO 30042:2019 (version 3) in DCA style. Reads every TBX there is. */
import type { Format } from '../format.ts';
import { imprint } from './own-file.ts';
import { readTbx } from './read-tbx.ts';
import { tbxLosses } from './tbx-losses.ts';
import { tbxMediaType, type Version, writeTbx } from './write-tbx.ts';
import { element, openTag, textElement } from './xml-text.ts';

const version3: Version = {
  entry: 'conceptEntry',
  section: 'langSec',
  term: 'termSec',
  code: (lang) => lang,
  sections: (languages) => languages,
  head: ({ title, version }) => [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openTag('tbx', {
      type: 'TBX-Basic',
      style: 'dca',
      'xml:lang': 'en',
      xmlns: 'urn:iso:std:iso:30042:ed-2',
    }),
    ...element('tbxHeader', {}, [
      element('fileDesc', {}, [
        element('titleStmt', {}, [textElement('title', {}, title)]),
        element('sourceDesc', {}, [textElement('p', {}, imprint(version))]),
      ]),
    ]),
    '<text>',
    '<body>',
  ],
  tail: ['</body>', '</text>', '</tbx>'],
};

export const tbx: Required<Format> = {
  name: 'tbx',
  extensions: ['tbx', 'xml'],
  mediaType: tbxMediaType,
  read: readTbx,
  write: (concepts, options) => writeTbx(concepts, options, version3),
  losses: tbxLosses,
};
