import { editor } from 'monaco-editor/editor/editor.api.js';
import { place, text } from './editor.ts';

place.style.height = '300px';
const made = editor.create(place, {
  value: text,
  language: 'plaintext',
  readOnly: location.search === '?read-only',
  wordBasedSuggestions: 'off',
  minimap: { enabled: false },
});

window.editor = {
  saved: () => made.getValue(),
  selection: () => made.getSelection(),
  write: (value) => made.setValue(value),
};
