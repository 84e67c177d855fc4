/**
 * What can be wrong with a file that is read or a glossary that is written. The sentences a reader
 * sees are in the locales (`problem_…`); here stands what each code means and what its `detail` holds.
 */

export const problems = {
  // The whole file is refused: nothing of it was read.
  emptyFile: 'The file holds nothing, or white space only.',
  noEntries: 'The file is of the format but holds no entry.',
  fileTooLarge: 'The file is larger than may be read. Detail: its size in bytes.',
  tooManyEntries: 'The file holds more entries than may be read. Detail: how many.',
  tooManyColumns: 'The table is wider than may be read. Detail: how many columns.',
  cellTooLong: 'A line or cell is longer than any glossary needs; `line` is where it starts.',
  unclosedQuote: 'A quotation mark opens a cell at `line` and is never closed.',
  duplicateHeaders: 'Two columns have the same heading. Detail: the heading.',
  columnsUnknown: 'Which columns hold the terms cannot be told from the headings.',
  languagesUnknown: 'Which languages the file is in must be said by the reader.',
  notText: 'The file is no text. Detail: what it is (XLSX, ZIP, PDF, PNG, gzip, …).',
  notUtf8: 'The text is not UTF-8. Detail: the offset of the first wrong byte.',
  notInEncoding: 'The text is not in the encoding it was said to be in. Detail: the encoding.',
  encodingUnclear: 'The text looks like UTF-16 but does not say so.',
  notJson: 'The text is not JSON from here on. Detail: line and column, as in 3:14.',
  notTifa: 'The text is JSON, but no glossary of Tifa.',
  badVersion: 'The version of the file is no whole number above 0.',
  newerVersion: 'The file was made by a newer Tifa. Detail: the version of the file.',
  tooDeep: 'The text is nested deeper than may be read.',
  notXml: 'The text is not well-formed XML from here on. Detail: what the parser says.',
  notTbx: 'The text is XML, but no TBX. Detail: the root element.',
  entryTooLarge: 'An entry holds more elements than any glossary needs; `line` is where it starts.',
  declaresEntities: 'The XML declares entities of its own, which no glossary needs.',

  // One entry is rejected: the others are read.
  noTerm: 'The entry has no term in any language.',
  emptyTerm: 'A term holds only white space or what cannot be seen.',
  termTooLong: 'A term is too long. Detail: its length in UTF-16 units.',
  fieldTooLong: 'A text other than a term is too long. Detail: its length in UTF-16 units.',
  controlInTerm: 'A term holds a control character. Detail: its code point, as in U+0007.',
  loneSurrogate: 'A text holds half a character. Detail: its code unit, as in U+D800.',
  tooManyMarks: 'A letter of a term carries more marks than any script needs.',
  rowTooLong: 'The row has filled cells beyond its last column. Detail: how many cells.',
  unknownLanguage: 'The language is missing or no language tag. Detail: what stands there.',
  malformedField: 'A field is not what it should be. Detail: its path, as in languages.0.terms.',
  malformedLine: 'The line is not of the format. Detail: its beginning.',

  // The entry is read, and this should be known about it.
  invisibleRemoved: 'Characters that cannot be seen were removed. Detail: the code points.',
  bidiRemoved: 'Characters that turn the direction of text were removed. Detail: the code points.',
  controlsRemoved: 'Control characters were removed from a text. Detail: the code points.',
  linesJoined: 'A term ran over several lines, which were joined.',
  mixedScript: 'A word mixes letters of look-alike scripts. Detail: the word.',
  damagedText: 'A text holds U+FFFD: it was damaged before it came here. Detail: the text.',
  oneCharacter: 'The term has one character: switched off until confirmed. Detail: the term.',
  shortTerm: 'The term has fewer than three Latin letters. Detail: the term.',
  noLetters: 'The term has neither letter nor digit and is never looked for. Detail: the term.',
  stopWord: 'The term is a word of nearly every text. Detail: the term.',
  unsafeLink: 'The address is no web address and was left out. Detail: the address.',
  credentialsRemoved: 'Name and password were removed from an address.',
  strayQuote: 'A quotation mark stands inside a cell and was taken literally.',
  unknownValue: 'A value is none of the known ones and was kept aside. Detail: the value.',
  unknownField: 'The entry has a field Tifa does not know, which was left out. Detail: its name.',
  duplicateKey: 'The same key stands twice in an object; the later one counts. Detail: the key.',
  repeatedId: 'The id is no usable one or stands in the file before; a new one was given.',
  oneLanguage: 'The entry has a term in one language only.',

  // The file is read, and this should be known about it.
  rowsMerged: 'Rows with the same terms were merged; the later ones count. Detail: how many.',
  columnsLeftOut: 'Columns were left out. Detail: their headings.',

  // The glossary is written, and this should be known about it.
  nothingToWrite: 'The format can hold none of these concepts.',
  duplicateSource:
    'The format allows one translation a term; others were left out. Detail: the term.',
  termNotAllowed: 'The format cannot hold this term, which was left out. Detail: the term.',
  filesSplit: 'The format limits the size of a file, so several were written. Detail: how many.',
} as const;

export type ProblemCode = keyof typeof problems;

export interface Problem {
  code: ProblemCode;
  /** 1-based line of the file. */
  line?: number;
  /** The offending word, count or position: what `problems` says of the code. Not translated. */
  detail?: string;
}
