import { Readability } from '@mozilla/readability';

declare global {
  interface Window {
    /** What reader mode makes of the page, or of the source of one. */
    parsed(source?: string): { title: string; content: string; text: string };
  }
}

window.parsed = (source) => {
  const page = source
    ? new DOMParser().parseFromString(source, 'text/html')
    : (document.cloneNode(true) as Document);
  const parsed = new Readability(page).parse();
  if (!parsed) throw new Error('No article.');
  const { title, content, textContent } = parsed;
  return { title: title ?? '', content: content ?? '', text: textContent ?? '' };
};
