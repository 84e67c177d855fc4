/** How much a file may hold. Time has no limit: reading reports its progress and can be stopped. */

const MIB = 1024 * 1024;

/** The largest known glossaries of policy terms, and CC-CEDICT, stay below 10 MiB. Ask first above it. */
export const ASK_BYTES = 10 * MIB;

/** What a small laptop holds as bytes, text and entries at the same time. Refused unread above it. */
export const MOST_BYTES = 50 * MIB;

/** CC-CEDICT has 125,000 entries; a row or concept more than this is a database, not a glossary. */
export const MOST_ENTRIES = 200_000;

/** Terminology tools export some 40 columns at most. */
export const MOST_COLUMNS = 64;

/** UTF-16 units. The longest set phrases of policy have some 60 characters, the longest names 150. */
export const LONGEST_TERM = 200;

/** UTF-16 units of any text but a term. */
export const LONGEST_FIELD = 10_000;

/** UTF-16 units of one line of a table: every column full, and its quotation marks. */
export const LONGEST_LINE = 2 * MOST_COLUMNS * LONGEST_FIELD;

/** TBX with all its groups is 10 deep. */
export const DEEPEST_XML = 64;

/** Elements of one entry. IATE, with 24 languages, needs some 2,000; each is held until its entry ends. */
export const MOST_XML_ELEMENTS = 20_000;

/** Our own file is 8 deep. */
export const DEEPEST_JSON = 32;

/** Marks on one letter: pointed Hebrew and stacked Tibetan need six. */
export const MOST_MARKS = 8;

/** Entries between two reports of progress: a few milliseconds of work. */
export const PROGRESS_EVERY = 500;
