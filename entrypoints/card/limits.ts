/** Every number of the card that is a choice, with its reason. Lengths are CSS px, times ms. */

/** Between mark and card: near enough to belong together, far enough not to touch an underline. */
export const GAP = 6;

/** Between card and the edge of the viewport. */
export const MARGIN = 8;

/** Of the card's own font size: a card is a glance, what is longer scrolls inside. */
export const MAX_HEIGHT_EM = 38;

/** With this much height, above or below the mark is better than beside it, also for a longer card. */
export const AMPLE_HEIGHT = 320;

/** With less than this (a headline of two lines, and the bar) no bar stays: it scrolls with the rest. */
export const LOW_HEIGHT = 130;

/** With less than this (a headline) the card rather covers its mark. */
export const LEAST_HEIGHT = 48;

/** Below this a card beside the mark holds no line of text: above and below stay the better sides. */
export const MIN_WIDTH = 240;

/** A card that is open keeps its side while it has this much height there, so that it does not jump. */
export const STEADY_HEIGHT = 160;

/** Around mark and card: a pointer that trembles at an edge has not left. */
export const TREMBLE = 4;

/** How often an open card looks whether its mark moved without a scroll, and whether it is still to be seen. */
export const WATCH_MS = 250;

/** What a page may do to the host before the card gives up: as often, in as long. */
export const MAX_REPAIRS = 10;
export const REPAIRS_WITHIN_MS = 5000;

/** A page shown this faintly is a page that hides something: clickjacking starts with opacity. */
export const MIN_OPACITY = 0.6;

/** So small a page makes its reader click on what they cannot read. */
export const MIN_ZOOM = 0.5;

/** A card whose script has been dead for so long goes. Longer than a page may hold up its scripts without notice. */
export const FUSE_MS = 3_000;
