import { place, text } from './editor.ts';

const field = document.createElement('textarea');
field.value = text;
field.rows = 10;
place.append(field);

window.editor = {
  saved: () => field.value,
  selection: () => [field.selectionStart, field.selectionEnd],
};
