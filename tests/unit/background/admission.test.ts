import { describe, expect, test } from 'vitest';
import { isAdmitted } from '../../../entrypoints/background/admission.ts';

const own = { id: 'tifa', pages: 'chrome-extension://tifa/' };
const page = { id: 'tifa', url: 'https://news.example/a.html' };
const popup = { id: 'tifa', url: 'chrome-extension://tifa/popup.html' };

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
