import { shallowRef } from 'vue';
import { start } from '../story.ts';
import { createNewspaper } from './newspaper.ts';

start((first) => {
  const story = shallowRef(first);
  const app = createNewspaper(story);
  app.mount('#root');
  return {
    show: (next) => {
      story.value = next;
    },
    unmount: () => app.unmount(),
  };
});
