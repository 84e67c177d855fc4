/**
 * What scripts of a page do to it: those its own script runs from the start, and those a soak calls. All
 * are sent there as text, so they close over nothing. None lets its page grow without end.
 */

/** Adds a text five times a second until all are there. */
export function growUpTo(texts: string[]): void {
  const main = document.querySelector('main');
  const growing = setInterval(() => {
    const item = document.createElement('article');
    item.textContent = texts.shift() ?? '';
    main?.append(item);
    if (texts.length === 0) clearInterval(growing);
  }, 200);
}

/** Stops what `trickle` does, or lets it go on. */
export function hold(held: boolean): void {
  Object.assign(globalThis, { tifaSoakHeld: held });
}

/** One line that is another text 20 times a second. */
export function tick(texts: string[]): void {
  const line = document.createElement('p');
  document.querySelector('main')?.prepend(line);
  let count = 0;
  setInterval(() => {
    line.textContent = texts[count++ % texts.length] ?? '';
  }, 50);
}

/**
 * Ten lines a second, numbered to a thousand, so that answers which are kept are all there after some
 * minutes; the oldest go.
 */
export function trickle(texts: string[]): void {
  const main = document.querySelector('main');
  let count = 0;
  setInterval(() => {
    if ((globalThis as { tifaSoakHeld?: boolean }).tifaSoakHeld) return;
    const line = document.createElement('p');
    line.textContent = `${count % 1_000}：${texts[count++ % texts.length]}`;
    main?.append(line);
    if (main && main.childElementCount > 60) main.querySelector('p:nth-last-child(60)')?.remove();
  }, 100);
}

/** A single-page site: each `popstate` or call of `show` puts other text into the page. */
export function switchViews(views: string[][]): void {
  const main = document.querySelector('main');
  const show = () => {
    const texts = views[history.state?.view ?? 0] ?? [];
    main?.replaceChildren(
      ...texts.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        return paragraph;
      }),
    );
  };
  addEventListener('popstate', show);
  show();
}

// From here on with two numbers from 0 to 1 and some text.
export type Mutation = (where: number, what: number, text: string) => void;

export function addParagraphs(_where: number, what: number, text: string): void {
  const main = document.querySelector('main') ?? document.body;
  for (let i = 0; i < 1 + what * 20; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text.slice(i);
    main.append(paragraph);
    if (main.childElementCount > 300) main.firstElementChild?.remove();
  }
}

export function changeTexts(where: number, what: number, text: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest('script'))
      nodes.push(walker.currentNode as Text);
  for (let i = 0; i < 20; i++) {
    const node = nodes[Math.floor((where + i / 20) * nodes.length) % nodes.length];
    if (!node) return;
    if (what < 0.4) node.data = text.slice(i);
    else if (what < 0.6) node.appendData(text.slice(0, i));
    else if (what < 0.8 && node.length > 2) node.splitText(node.length >> 1);
    else node.parentNode?.normalize();
    if (node.length > 2_000) node.data = text;
  }
}

export function moveAbout(where: number, what: number): void {
  const elements = [...document.querySelectorAll('main p, main li, main tr, main article')];
  const element = elements[Math.floor(where * elements.length)];
  if (what < 0.3) element?.remove();
  else if (what < 0.6) element?.parentNode?.append(element);
  else if (element) {
    const { parentNode, nextSibling } = element;
    element.remove();
    setTimeout(() => parentNode?.insertBefore(element, nextSibling), 50);
  }
}

export function wrapTexts(where: number, what: number, text: string): void {
  const paragraphs = [...document.querySelectorAll('main p')];
  const paragraph = paragraphs[Math.floor(where * paragraphs.length)];
  const first = paragraph?.firstChild;
  if (!(first instanceof Text)) {
    paragraph?.replaceChildren(text);
    return;
  }
  const range = document.createRange();
  range.setStart(first, Math.floor((what * first.length) / 2));
  range.setEnd(first, first.length);
  range.surroundContents(document.createElement(what < 0.5 ? 'b' : 'a'));
}

export function parseAnew(): void {
  const main = document.querySelector('main');
  if (main) main.innerHTML = main.innerHTML.slice(0, 200_000);
}

export function swapFrame(_where: number, what: number, text: string): void {
  document.querySelector('iframe[data-soak]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset.soak = '';
  if (what < 0.5) frame.srcdoc = `<p>${text}</p>`;
  else if (what < 0.7) frame.src = '/articles/en.html';
  document.body.append(frame);
  if (what >= 0.7) frame.contentDocument?.body.append(text);
}

export function swapShadow(_where: number, what: number, text: string): void {
  document.querySelector('[data-soak-shadow]')?.remove();
  const host = document.createElement('section');
  host.dataset.soakShadow = '';
  document.body.prepend(host);
  const root = host.attachShadow({ mode: what < 0.7 ? 'open' : 'closed' });
  root.append(text);
  setTimeout(() => root.append(text), 100);
}

export function goWithin(_where: number, what: number): void {
  const view = what < 0.5 ? 0 : 1;
  history.replaceState({ view }, '', `#${view}`);
  dispatchEvent(new PopStateEvent('popstate', { state: { view } }));
}

export function rewriteDocument(_where: number, _what: number, text: string): void {
  document.open();
  document.write(`<!doctype html><meta charset="utf-8"><main><p>${text}</p></main>`);
  document.close();
}

export function scrollAbout(where: number): void {
  scrollTo(0, where * document.documentElement.scrollHeight);
}

export function selectSome(where: number): void {
  const paragraphs = document.querySelectorAll('p');
  const paragraph = paragraphs[Math.floor(where * paragraphs.length)];
  if (paragraph) getSelection()?.selectAllChildren(paragraph);
}

export function writeInField(_where: number, _what: number, text: string): void {
  const field = document.querySelector<HTMLElement>('[contenteditable], textarea');
  if (!field) return;
  field.focus();
  document.execCommand('insertText', false, text.slice(0, 10));
}

export function hasCard(): boolean {
  return document.querySelector(':popover-open') !== null;
}
