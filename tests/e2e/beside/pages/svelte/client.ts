import { hydrate, unmount } from 'svelte';
import { type Shown, start } from '../story.ts';
import Newspaper from './Newspaper.svelte';

start((first) => {
  const target = document.querySelector('#root') as Element;
  const app = hydrate(Newspaper, { target, props: { first } }) as unknown as Pick<Shown, 'show'>;
  return { show: (next) => app.show(next), unmount: () => void unmount(app) };
});
