/** Into which pages our script comes, and when. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { begin } from './begin.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: (life) => begin(life),
});
