import { basicSetup, EditorView } from 'codemirror';
import { place, text } from './editor.ts';

const readOnly = location.search === '?read-only' ? [EditorView.editable.of(false)] : [];
const view = new EditorView({ doc: text, extensions: [basicSetup, ...readOnly], parent: place });

window.editor = {
  saved: () => view.state.doc.toString(),
  selection: () => view.state.selection.toJSON(),
  write: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
};
