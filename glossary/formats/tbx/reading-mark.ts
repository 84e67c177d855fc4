/** TBX-Basic has no category for the reading of a term: it is a note that begins so. */
export const readingMark = 'pinyin: ';
