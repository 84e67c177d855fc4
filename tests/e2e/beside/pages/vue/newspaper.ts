import { createSSRApp, h, ref, type ShallowRef } from 'vue';
import type { Story } from '../story.ts';

export function createNewspaper(story: Readonly<ShallowRef<Story>>) {
  return createSSRApp({
    setup() {
      const read = ref(0);
      return () => {
        const { title, place, paragraphs } = story.value;
        const list = paragraphs.map(({ id, text, note }) =>
          h('p', { key: id }, [text, note && h('em', note)]),
        );
        return h('main', [
          h('h1', title),
          h('p', { class: 'place' }, ['去', place[0], place[1], '。']),
          h('section', list),
          h('button', { type: 'button', onClick: () => read.value++ }, [
            '读过 ',
            read.value,
            ' 次',
          ]),
        ]);
      };
    },
  });
}
