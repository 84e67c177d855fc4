/** What the hydrated pages show: a small newspaper, whose text is given by the test. */
export interface Story {
  title: string;
  /** Set by two expressions side by side, so a term in it is cut over two text nodes. */
  place: [string, string];
  paragraphs: Paragraph[];
}

interface Paragraph {
  id: number;
  text: string;
  note?: string | undefined;
}

/** What a framework gives to `start`. */
export interface Shown {
  show(story: Story): void;
  unmount(): void;
}

declare global {
  interface Window {
    /** Hydrates the page. Called by the page itself unless its address says `?late`. */
    hydrate(): void;
    shown: Shown;
  }
}

/** Called by each page's script. */
export function start(hydrate: (story: Story) => Shown): void {
  window.hydrate = () => {
    const story = JSON.parse(document.querySelector('#story')?.textContent ?? '');
    window.shown = hydrate(story);
  };
  if (location.search !== '?late') window.hydrate();
}
