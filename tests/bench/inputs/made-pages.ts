/**
 * Made-up pages of a given length: headings, paragraphs with links and emphasis, lists and tables, as
 * an article has them. No sentence comes twice, so nothing that was read before helps.
 */
import { sentences } from './made-text.ts';
import { randomBy } from './random.ts';

/** `length` counts the characters between the tags; `head` goes into the head as it is. */
export function madePage(length: number, head = '', seed = 1): string {
  const random = randomBy(seed);
  const next = sentences(seed);
  const parts: string[] = [];
  let size = 0;
  const text = () => {
    const sentence = next.next().value;
    size += sentence.length;
    return withInline(sentence, random);
  };
  const several = (count: number) => Array.from({ length: count }, text);

  while (size < length) {
    const kind = random();
    if (kind < 0.08) parts.push(`<h2>${text()}</h2>`);
    else if (kind < 0.14) parts.push(`<ul>${several(4).map(inItem).join('')}</ul>`);
    else if (kind < 0.17) parts.push(`<table>${several(4).map(inRow).join('')}</table>`);
    else parts.push(`<p>${several(1 + Math.floor(random() * 5)).join('')}</p>`);
  }
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>Bench</title>${head}</head>
<body><main>${parts.join('\n')}</main></body></html>`;
}

function withInline(sentence: string, random: () => number): string {
  if (random() < 0.5) return sentence;
  const start = Math.floor(random() * sentence.length);
  const end = start + 2 + Math.floor(random() * 8);
  const [before, inside, after] = [
    sentence.slice(0, start),
    sentence.slice(start, end),
    sentence.slice(end),
  ];
  return random() < 0.6
    ? `${before}<a href="#">${inside}</a>${after}`
    : `${before}<b>${inside}</b>${after}`;
}

function inItem(text: string): string {
  return `<li>${text}</li>`;
}

function inRow(text: string): string {
  const middle = text.indexOf('，');
  // A tag must not be cut in two.
  if (middle < 0 || text.includes('<')) return `<tr><td colspan="2">${text}</td></tr>`;
  return `<tr><td>${text.slice(0, middle)}</td><td>${text.slice(middle + 1)}</td></tr>`;
}

/** Text of a page as far as a search in it needs it: without its tags. */
export function textOf(html: string): string {
  return html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, '');
}
