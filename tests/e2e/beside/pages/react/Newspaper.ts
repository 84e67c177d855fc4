/** The whole document belongs to React, as with the big frameworks on top of it. */
import { createElement as h, type Node, useState } from 'react';
import type { Story } from '../story.ts';

export function Newspaper({ title, place, paragraphs }: Story): Node {
  const [read, setRead] = useState(0);
  const head = h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, title));
  const list = paragraphs.map(({ id, text, note }) =>
    h('p', { key: id }, text, note && h('em', null, note)),
  );
  const main = h(
    'main',
    null,
    h('h1', null, title),
    h('p', { className: 'place' }, '去', place[0], place[1], '。'),
    h('section', null, list),
    h('button', { type: 'button', onClick: () => setRead(read + 1) }, '读过 ', read, ' 次'),
  );
  return h('html', { lang: 'zh-Hans' }, head, h('body', null, main));
}
