import { exampleSetup } from 'prosemirror-example-setup';
import { Fragment } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { place, selectionIn, text } from './editor.ts';

const paragraphs = text
  .split('\n')
  .map((line) => schema.node('paragraph', null, schema.text(line)));
// Its style sheet asks for no more than this, and it would complain.
place.style.whiteSpace = 'pre-wrap';
const view = new EditorView(place, {
  state: EditorState.create({
    doc: schema.node('doc', null, Fragment.from(paragraphs)),
    plugins: exampleSetup({ schema, menuBar: false }),
  }),
});

window.editor = {
  saved: () => JSON.stringify([view.state.doc.toJSON(), view.dom.innerHTML]),
  selection: () => [view.state.selection.toJSON(), selectionIn(view.dom)],
};
