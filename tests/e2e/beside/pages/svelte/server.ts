import { render as renderComponent } from 'svelte/server';
import type { Story } from '../story.ts';
import Newspaper from './Newspaper.svelte';

export async function render(story: Story): Promise<string> {
  return renderComponent(Newspaper, { props: { first: story } }).body;
}
