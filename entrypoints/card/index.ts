/** The card's script: put into a frame when its first card opens, it leaves one object for the content script. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from './card.ts';

export default defineUnlistedScript(() => {
  // Own: an element of the page with this id would be taken for one.
  if (!Object.hasOwn(globalThis, 'tifaCard')) globalThis.tifaCard = createCard();
});
