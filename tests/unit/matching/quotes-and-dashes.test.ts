/** Quotes and dashes of one language or one keyboard stand for those of another. */
import { describe } from 'vitest';
import { testMarks } from './marked.ts';

describe('quotes', () => {
  testMarks([
    [
      'straight in the term, curly in the text',
      ['"Double Reduction" policy'],
      'the ⟦“Double Reduction” policy⟧ of 2021',
    ],
    [
      'curly in the term, straight in the text',
      ['“Double Reduction” policy'],
      'the ⟦"Double Reduction" policy⟧ of 2021',
    ],
    [
      'single instead of double stay apart',
      ['“Double Reduction” policy'],
      "the 'Double Reduction' policy",
    ],
    [
      'quotes around a term are no part of it',
      ['Double Reduction'],
      'the “⟦Double Reduction⟧” policy',
    ],
    ['guillemets', ['"Double Reduction" policy'], 'the ⟦«Double Reduction» policy⟧'],
    ['low quotes', ['"Double Reduction" policy'], 'the ⟦„Double Reduction” policy⟧'],
    ['full-width quotes', ['"Double Reduction" policy'], 'the ⟦＂Double Reduction＂ policy⟧'],
    ['curly apostrophe in the text', ["people's livelihood"], 'improve ⟦people’s livelihood⟧'],
    ['straight apostrophe in the text', ['people’s livelihood'], "improve ⟦people's livelihood⟧"],
    ['modifier letter as apostrophe', ["people's livelihood"], 'improve ⟦peopleʼs livelihood⟧'],
    ['acute accent as apostrophe', ["people's livelihood"], 'improve ⟦people´s livelihood⟧'],
    ['grave accent as apostrophe', ["people's livelihood"], 'improve ⟦people`s livelihood⟧'],
    ['full-width apostrophe', ["people's livelihood"], 'improve ⟦people＇s livelihood⟧'],
    ['Chinese quotes inside a term', ['“双减”政策'], '落实⟦“双减”政策⟧'],
    ['corner brackets inside a term', ['“双减”政策'], '落實⟦「雙減」政策⟧'],
    ['title marks around a term', ['政府工作报告'], '《⟦政府工作报告⟧》全文'],
    ['corner brackets around a term', ['一带一路'], '「⟦一帶一路⟧」'],
    ['a quote between the halves of a term parts them', ['一带一路'], '一带“一路”'],
  ]);
});

describe('dashes', () => {
  testMarks([
    ['hyphen for hyphen', ['high-tech zone'], 'a ⟦high-tech zone⟧'],
    ['space for hyphen', ['high-tech zone'], 'a ⟦high tech zone⟧'],
    ['solid for hyphen', ['high-tech zone'], 'a ⟦hightech zone⟧'],
    ['hyphen for space', ['high quality development'], '⟦high-quality development⟧'],
    ['solid is not looked for where the term has a space', ['high tech zone'], 'a hightech zone'],
    ['non-breaking hyphen', ['high-tech zone'], 'a ⟦high‑tech zone⟧'],
    ['hyphen of its own code point', ['high-tech zone'], 'a ⟦high‐tech zone⟧'],
    ['en dash', ['Beijing-Tianjin-Hebei region'], 'the ⟦Beijing–Tianjin–Hebei region⟧'],
    ['em dash', ['Beijing-Tianjin-Hebei region'], 'the ⟦Beijing—Tianjin—Hebei region⟧'],
    [
      'figure dash and minus',
      ['Beijing-Tianjin-Hebei region'],
      'the ⟦Beijing‒Tianjin−Hebei region⟧',
    ],
    ['full-width hyphen', ['sci-tech'], '⟦sci－tech⟧ work'],
    ['small hyphen', ['sci-tech'], '⟦sci﹣tech⟧ work'],
    ['a dash with spaces is a break', ['high-tech zone'], 'high - tech zone'],
    ['two hyphens are a break', ['high-tech zone'], 'high--tech zone'],
    ['a dash before and behind', ['reform'], 'the—⟦reform⟧—of'],
    ['a hyphen joins no words to a term', ['reform'], 'post-⟦reform⟧-era'],
    ['a term with dashes at its ends', ['-reform-'], 'pre-⟦reform⟧-era'],
    ['a dash between Han characters parts a term', ['科技创新'], '科技-创新'],
    ['hyphenated in the term, soft hyphen in the text', ['sci-tech'], '⟦sci\u00adtech⟧ work'],
    ['each hyphen for itself', ['state-of-the-art'], 'a ⟦state of-the art⟧ and ⟦stateofthe-art⟧'],
  ]);
});
