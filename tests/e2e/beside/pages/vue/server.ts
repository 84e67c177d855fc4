import { shallowRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Story } from '../story.ts';
import { createNewspaper } from './newspaper.ts';

export function render(story: Story): Promise<string> {
  return renderToString(createNewspaper(shallowRef(story)));
}
