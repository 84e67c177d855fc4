/** Rows for the tests of search: one line each. */
import type { Row } from '../../../glossary/display/row.ts';

export function row(id: string, values: Partial<Row> = {}): Row {
  return {
    id,
    origin: 'bundled',
    zhHans: [],
    zhHant: [],
    en: [],
    others: [],
    readings: [],
    subjects: [],
    statuses: [],
    tags: [],
    ...values,
  };
}

export const few: Row[] = [
  row('plan', { zhHans: ['统筹'], zhHant: ['統籌'], en: ['coordinate'], readings: ['tǒngchóu'] }),
  row('plan-all', {
    zhHans: ['统筹兼顾'],
    zhHant: ['統籌兼顧'],
    en: ['make overall plans'],
    readings: ['tǒngchóu jiāngù'],
  }),
  row('city-plan', {
    zhHans: ['城乡统筹'],
    zhHant: ['城鄉統籌'],
    en: ['urban-rural coordination'],
    readings: ['chéngxiāng tǒngchóu'],
  }),
  row('forces', {
    zhHans: ['新质生产力'],
    zhHant: ['新質生產力'],
    en: ['new quality productive forces'],
    readings: ['xīnzhì shēngchǎnlì'],
  }),
  row('economy', {
    zhHans: ['数字经济'],
    zhHant: ['數字經濟', '數位經濟'],
    en: ['digital economy'],
    readings: ['shùzì jīngjì'],
  }),
  row('plan-scheme', { zhHans: ['方案'], en: ['plan'], readings: ['fāng’àn'] }),
  row('women', { zhHans: ['女性'], zhHant: ['女性'], en: ['women'], readings: ['nǚxìng'] }),
  row('printing', { zhHans: ['3D打印'], zhHant: ['3D列印'], en: ['3D printing'] }),
  row('governance', {
    zhHans: ['环境治理'],
    zhHant: ['環境治理'],
    en: ['environmental governance', 'WHO'],
    readings: ['huánjìng zhìlǐ'],
  }),
];
