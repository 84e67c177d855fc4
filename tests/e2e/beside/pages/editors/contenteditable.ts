import { place, selectionIn, text } from './editor.ts';

place.contentEditable = 'true';
place.innerHTML = text
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('');

window.editor = { saved: () => place.innerHTML, selection: () => selectionIn(place) };
