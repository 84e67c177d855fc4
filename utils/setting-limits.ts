/** How far settings go: for the room that offers them, and for reading what was stored. */

/** Least and most time (ms) until a card opens. With more than two seconds nobody would know that it does. */
export const cardDelays = [0, 2_000] as const;

/** So many site patterns are read at each message; nobody writes more by hand. */
export const maxPatterns = 1_000;
