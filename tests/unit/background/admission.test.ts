import { describe, expect, test } from 'vitest';
import { isAdmitted } from '../../../entrypoints/background/admission.ts';
import type { Questions } from '../../../utils/messages.ts';

const own = { id: 'tifa', pages: 'chrome-extension://tifa/' };
const page = { id: 'tifa', url: 'https://news.example/a.html', origin: 'https://news.example' };
const popup = {
  id: 'tifa',
  url: 'chrome-extension://tifa/popup.html',
  origin: 'chrome-extension://tifa',
};
const aField = 'a'.repeat(10_000);

const match = { name: 'match', question: { texts: ['改革'], site: '', pageEvidence: [] } };
const mute = { name: 'mute', question: { conceptId: 'c-reform', site: 'news.example' } };
const status = { name: 'status', question: {} };

describe('a message is answered', () => {
  test.each<[name: string, message: unknown, sender: object, expected: boolean]>([
    ['from a page, if pages need it', match, page, true],
    ['from a page that mutes', mute, page, true],
    ['from the popup', status, popup, true],
    [
      'with a site left open',
      { name: 'unmute', question: { conceptId: 'c', site: undefined } },
      popup,
      true,
    ],
    ['not from a page, if it is for the popup', status, page, false],
    [
      'not from a page that is called like ours',
      status,
      { ...page, url: `https://${own.pages}` },
      false,
    ],
    ['not from a sender without address, if it is for the popup', status, { id: 'tifa' }, false],
    [
      'from the popup of a browser that tells no origin',
      status,
      { ...popup, origin: undefined },
      true,
    ],
    [
      'not from a page that gives itself our address',
      status,
      { ...popup, origin: 'https://news.example' },
      false,
    ],
    [
      'not from a page without origin that gives itself our address',
      status,
      { ...popup, origin: 'null' },
      false,
    ],
    ['not from another extension', match, { ...page, id: 'other' }, false],
    ['not from nobody', match, {}, false],
    ['not without a question', { name: 'status' }, popup, false],
    ['not with a name of Object', { name: 'toString', question: {} }, popup, false],
    [
      'not with texts that are none',
      { ...match, question: { ...match.question, texts: [1] } },
      page,
      false,
    ],
    [
      'not with a field too many',
      { ...mute, question: { ...mute.question, more: 1 } },
      page,
      false,
    ],
    ['not with an id that is none', { name: 'mute', question: { conceptId: ['c'] } }, page, false],
    ['not if it is no object', 'status', popup, false],
    ['not if it is null', null, popup, false],
  ])('%s', (_name, message, sender, expected) => {
    expect(isAdmitted(message, sender, own)).toBe(expected);
  });
});

/** Of each question one that is well formed, some that are not, and whether a page may ask it. */
const concept = { id: 'c-own', anything: 'the store says what is wrong' };
const many = (item: unknown) => Array.from({ length: 1_001 }, () => item);
const questions: { [Name in keyof Questions]: { page?: true; good: object[]; bad: object[] } } = {
  match: {
    page: true,
    good: [
      match.question,
      { texts: Array(100).fill('a'.repeat(1_000)), site: 'a'.repeat(255), pageEvidence: [''] },
      { texts: Array(100_000).fill(''), site: '', pageEvidence: ['a'.repeat(200_000)] },
    ],
    bad: [
      { texts: [], site: '' },
      { texts: 'a', site: '', pageEvidence: [] },
      { texts: { 0: 'a', length: 1 }, site: '', pageEvidence: [] },
      { texts: [['a']], site: '', pageEvidence: [] },
      { texts: Array(1), site: '', pageEvidence: [] },
      { texts: ['a'.repeat(100_001)], site: '', pageEvidence: [] },
      { texts: Array(100_001).fill(''), site: '', pageEvidence: [] },
      { texts: [], site: 'a'.repeat(256), pageEvidence: [] },
      { texts: [], site: '', pageEvidence: ['a'.repeat(200_001)] },
      { texts: [], site: '', pageEvidence: Array(200_001).fill('') },
    ],
  },
  lookUp: {
    page: true,
    good: [
      { conceptIds: ['c'], text: '' },
      { conceptIds: [aField], text: aField },
    ],
    bad: [
      { conceptIds: ['c'], text: `${aField}a` },
      { conceptIds: [`${aField}a`], text: '' },
      { conceptIds: 'c', text: '' },
      { conceptIds: ['c'] },
      { conceptIds: many('c'), text: '' },
    ],
  },
  loadCard: { page: true, good: [{}], bad: [{ file: 'x.js' }] },
  counted: {
    page: true,
    good: [
      { keys: [], since: 1.5 },
      { keys: Array.from({ length: 2_000 }, () => 'k'.repeat(500)), since: 1 },
    ],
    bad: [
      { keys: ['k'] },
      { keys: [1], since: 1 },
      { keys: ['k'.repeat(501)], since: 1 },
      { keys: Array.from({ length: 2_001 }, () => 'k'), since: 1 },
      { keys: [], since: Number.POSITIVE_INFINITY },
    ],
  },
  mute: {
    page: true,
    good: [{ conceptId: 'c' }],
    bad: [{}, { conceptId: 'c', site: 1 }, { conceptId: 'c', site: 'a'.repeat(256) }],
  },
  unmute: { page: true, good: [{ conceptId: 'c', site: 'a' }], bad: [{ site: 'a' }] },
  keep: {
    page: true,
    good: [
      { conceptId: 'c' },
      { conceptId: 'c', context: { text: 'a' } },
      { conceptId: 'c', context: { text: 'a', source: 'b', sourceUrl: 'c' } },
    ],
    bad: [
      {},
      { conceptId: 'c', context: {} },
      { conceptId: 'c', context: { text: 'a', more: 1 } },
      { conceptId: 'c', context: { text: `${aField}a` } },
      { conceptId: 'c', context: { text: 'a', source: `${aField}a` } },
      { conceptId: 'c', context: { text: 'a', sourceUrl: `${aField}a` } },
    ],
  },
  undo: { page: true, good: [{ change: 'x' }], bad: [{}, { change: 1 }, { change: `${aField}a` }] },
  openForm: {
    page: true,
    good: [{}, { conceptId: 'c', text: 'a', context: { text: 'b' } }],
    bad: [{ text: 1 }, { text: `${aField}a` }, { context: 'a' }, { url: 'https://a.example/' }],
  },
  status: { good: [{}], bad: [{ more: 1 }] },
  beginAnew: { good: [{}], bad: [{ more: 1 }] },
  lossSeen: { good: [{}], bad: [{ more: 1 }] },
  rows: {
    good: [{ limit: 1 }, { after: 'c', limit: 1_000 }],
    bad: [{}, { limit: 0 }, { limit: 1.5 }, { limit: 1_001 }, { limit: 1, after: 1 }],
  },
  rowsById: { good: [{ ids: [] }], bad: [{ ids: 'c' }, { ids: many('c') }] },
  concepts: { good: [{ ids: ['c'] }], bad: [{}, { ids: [1] }, { ids: many('c') }] },
  units: { good: [{ ids: ['u1-1'] }], bad: [{ ids: many('u') }] },
  preview: { good: [{ concept, text: '' }], bad: [{ concept }, { concept: {}, text: '' }] },
  save: { good: [{ concept }], bad: [{}, { concept: 'c' }, { concept: { id: 1 } }] },
  saveAll: {
    good: [{ concepts: [concept] }],
    bad: [{ concepts: concept }, { concepts: many(concept) }],
  },
  remove: { good: [{ ids: ['c'] }], bad: [{ ids: many('c') }, { id: 'c' }] },
  tag: {
    good: [{ ids: ['c'], add: ['a'], remove: [] }],
    bad: [
      { ids: ['c'], add: ['a'] },
      { ids: many('c'), add: [], remove: [] },
    ],
  },
  muteAll: {
    good: [{ ids: ['c'], muted: true }],
    bad: [{ ids: ['c'] }, { ids: many('c'), muted: true }, { ids: ['c'], muted: 1 }],
  },
  collections: { good: [{}], bad: [{ id: 'a' }] },
  changeCollection: {
    good: [{ id: 'a' }, { id: 'a', name: 'b', marked: false }],
    bad: [{ name: 'b' }, { id: 'a', state: 'whole' }, { id: 'a', marked: 'yes' }],
  },
  importBegin: {
    good: [{ id: 'a', name: 'b', marked: true }],
    bad: [
      { id: 'a', name: 'b' },
      { id: 'a', name: 'b', marked: true, state: 'whole' },
    ],
  },
  importChunk: {
    good: [{ collection: 'a', concepts: [{ concept }, { concept, replaces: true }] }],
    bad: [
      { collection: 'a' },
      { collection: 'a', concepts: [concept] },
      { collection: 'a', concepts: many({ concept }) },
    ],
  },
  importEnd: { good: [{ collection: 'a' }], bad: [{}] },
  removeCollection: { good: [{ id: 'a' }], bad: [{}, { id: 1 }] },
  exportState: { good: [{}], bad: [{ more: 1 }] },
  exported: { good: [{}], bad: [{ at: 1 }] },
  formDraft: { good: [{ key: 'x' }], bad: [{}] },
};

describe('of every question', () => {
  const all = Object.entries(questions);

  test.each(all)(
    '%s is admitted from our own pages if it is well formed',
    (name, { good, bad }) => {
      for (const question of good) expect(isAdmitted({ name, question }, popup, own)).toBe(true);
      for (const question of [...bad, null, 'x']) {
        expect(isAdmitted({ name, question }, popup, own)).toBe(false);
      }
    },
  );

  test.each(all)(
    '%s is admitted from pages only if pages need it',
    (name, { page: mayAsk, good, bad }) => {
      for (const question of good) expect(isAdmitted({ name, question }, page, own)).toBe(!!mayAsk);
      for (const question of bad) expect(isAdmitted({ name, question }, page, own)).toBe(false);
      for (const question of good) {
        expect(isAdmitted({ name, question }, { ...page, id: 'other' }, own)).toBe(false);
      }
    },
  );

  // Fails where the background reads a question otherwise than by the fields it knows.
  test.each(all)(
    '%s with keys of every object is read by its own fields alone',
    (name, { good }) => {
      for (const question of good) {
        const forged = JSON.parse(
          JSON.stringify(question)
            .replace(/^\{/, '{"__proto__":{"isForged":true},')
            .replace(',}', '}'),
        );
        isAdmitted({ name, question: forged }, popup, own);
        isAdmitted(JSON.parse(`{"__proto__":{"name":"${name}","question":{}}}`), popup, own);
        expect(({} as { isForged?: true }).isForged).toBeUndefined();
      }
      expect(
        isAdmitted(JSON.parse(`{"__proto__":{"name":"${name}"},"question":{}}`), popup, own),
      ).toBe(false);
    },
  );
});
