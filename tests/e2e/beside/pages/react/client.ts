import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { start } from '../story.ts';
import { Newspaper } from './Newspaper.ts';

start((story) => {
  const root = hydrateRoot(document, createElement(Newspaper, story));
  return {
    show: (next) => root.render(createElement(Newspaper, next)),
    unmount: () => root.unmount(),
  };
});
