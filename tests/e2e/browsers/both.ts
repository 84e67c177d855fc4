/** Both browsers, for `describe.each(both)('…in $name', ({ launch }) => …)`. */
import { chromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { firefox } from './firefox.ts';

export const both: Driver[] = [chromium, firefox];
