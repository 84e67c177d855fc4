import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { head } from '../../../glossary/display/counterpart.ts';
import { renderings } from '../../../glossary/display/renderings.ts';
import type { Script } from '../../../glossary/display/script.ts';
import { circuit, talent, threeCities } from './concepts.ts';

/** `status: a | b`, a line a group. */
function shown(concept: Concept, found: string, script: Script): string[] {
  return renderings(concept, head(concept, found, script), script).map(
    (group) => `${group.status}: ${group.renderings.map(({ text }) => text).join(' | ')}`,
  );
}

describe('other renderings', () => {
  test.each<[string, Concept, string, Script, string[]]>([
    [
      'of a Chinese mark: English first, then Chinese in the script of the page',
      threeCities,
      '三城一区',
      'zh-Hans',
      [
        'report: three science cities | 三大科学城',
        'also: Three Cities and One Area',
        'avoid: three towns and one district',
      ],
    ],
    [
      'of an English mark: Chinese first',
      threeCities,
      'three science cities and one demonstration area',
      'zh-Hant',
      [
        'report: 三大科學城 | three science cities',
        'also: Three Cities and One Area',
        'avoid: three towns and one district',
      ],
    ],
    [
      'of an English mark to avoid: what to use instead',
      threeCities,
      'three towns and one district',
      'zh-Hans',
      [
        'preferred: three science cities and one demonstration area',
        'report: 三大科学城 | three science cities',
        'also: Three Cities and One Area',
      ],
    ],
    [
      'of a regional mark: the word of the report',
      circuit,
      '積體電路',
      'zh-Hant',
      ['report: 集成電路', 'also: IC'],
    ],
    [
      'of the report’s word: the regional one',
      circuit,
      '集成电路',
      'zh-Hans',
      ['also: IC | 積體電路'],
    ],
    ['none where everything is shown', talent, '人才', 'zh-Hans', []],
  ])('%s', (_name, concept, found, script, expected) => {
    expect(shown(concept, found, script)).toEqual(expected);
  });

  test('a regional word says where', () => {
    const groups = renderings(circuit, head(circuit, '集成电路', 'zh-Hans'), 'zh-Hans');
    expect(groups[0]?.renderings[1]).toEqual({
      text: '積體電路',
      lang: 'zh-Hant-TW',
      region: 'TW',
    });
  });
});
