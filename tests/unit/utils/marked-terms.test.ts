import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { isMarked, isTierMarked, markSameTerms, switchTier } from '../../../utils/marked-terms.ts';
import { defaults } from '../../../utils/settings.ts';

const withoutPlaces = switchTier(defaults, 'place', false);
const general = switchTier(defaults, 'general', true);
const none = { ...defaults, markOrigins: { bundled: false, personal: false } };
const own = { ...defaults, markOrigins: { bundled: false, personal: true } };

describe('whether a concept is marked', () => {
  test.each([
    ['a place', defaults, 'bundled', 'place', true],
    ['a place where places are off', withoutPlaces, 'bundled', 'place', false],
    ['an institution where places are off', withoutPlaces, 'bundled', 'institution', true],
    ['a general word', defaults, 'bundled', 'general', false],
    ['a general word where they are on', general, 'bundled', 'general', true],
    ['the reader’s own', defaults, 'personal', undefined, true],
    ['the reader’s own place where places are off', withoutPlaces, 'personal', 'place', false],
    ['the reader’s own alone: theirs', own, 'personal', undefined, true],
    ['the reader’s own alone: ours', own, 'bundled', 'field', false],
    ['the reader’s own alone: a pack’s', own, 'pack', undefined, false],
    ['nobody’s', none, 'personal', undefined, false],
  ] as const)('%s', (_name, settings, origin, tier, expected) => {
    const concept: Pick<Concept, 'origin' | 'tier'> = { origin, ...(tier && { tier }) };
    expect(isMarked(settings, concept)).toBe(expected);
  });

  test('the switch of general words is the oldest one', () => {
    expect(general.markGeneral).toBe(true);
    expect(isTierMarked({ ...defaults, markGeneral: true }, 'general')).toBe(true);
  });

  test.each([
    ['themselves', defaults, true],
    ['another look', { ...defaults, markStyle: 'wavy' as const }, true],
    ['another site', { ...defaults, sites: { a: false } }, true],
    ['another tier', withoutPlaces, false],
    ['general words', general, false],
    ['another origin', own, false],
    [
      'the reader’s own on few sites',
      { ...defaults, personalSiteMode: 'onlyThese' as const },
      false,
    ],
    ['one site more for those', { ...defaults, personalSites: { a: true } }, false],
    ['a list of sites for those', { ...defaults, personalSitePatterns: ['a.example'] }, false],
  ])('settings mark the same terms as %s', (_name, other, expected) => {
    expect(markSameTerms(defaults, other)).toBe(expected);
  });
});
