import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Story } from '../story.ts';
import { Newspaper } from './Newspaper.ts';

export async function render(story: Story): Promise<string> {
  return renderToString(createElement(Newspaper, story));
}
