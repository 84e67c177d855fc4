/**
 * Which Han characters count as equal when terms are looked for. Runs in Node at build time over
 * the data of OpenCC (Apache-2.0). Characters are merged into classes, never told apart by their
 * neighbours: 發 and 髮 both are 发, and so is a 發 that a converter wrote for 髮.
 */
import hongKong from 'opencc-js/dict/HKVariants';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import japaneseReversed from 'opencc-js/dict/JPShinjitaiCharactersRev';
import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';

type Pair = [string, string];

/** Node has it; what is checked as part of the domain knows neither Node nor browsers. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What OpenCC decides by the neighbours, or does not hold: both sides are met in real pages. */
const alsoEqual =
  '瞭了 藉借 覆复 佈布 着著 乾干 夥伙 徵征 麽么 钜巨 靑青 淸清 尙尚 畧略 祇只 祐佑 攷考 搾榨 倣仿 姪侄 敎教 鄕乡 眞真';

/** Japanese simplified forms that are other, common characters in Chinese. */
const notEqual = new Set(['予豫', '欠缺', '缶罐', '弁辨', '弁辯', '弁瓣', '連聯', '沪濾']);

/** Where two characters of one class are both everyday Simplified, the one that stands for it. */
const preferred = new Set('着干了借复后么台里并');

/** Pairs variant, Simplified, written one after the other: `乾干發发…`, one UTF-16 unit each. */
export function hanVariants(): string {
  const classes = mergeClasses([
    ...readPairs(traditional),
    ...readPairs(simplified),
    ...readPairs(hongKong),
    ...readPairs(taiwan),
    ...[...readPairs(japanese), ...readPairs(japaneseReversed)].filter(
      ([a, b]) => !notEqual.has(a + b) && !notEqual.has(b + a),
    ),
    ...alsoEqual.split(' ').map(([a = '', b = '']): Pair => [a, b]),
  ]);
  const toSimplified = new Map(readPairs(traditional));
  const everyday = everydayRanks();
  const rank = (character: string): number => {
    if (preferred.has(character)) return -1;
    const target = toSimplified.get(character) ?? character;
    return (everyday.get(character) ?? 1e5) + (target === character ? 0 : 1e6);
  };
  let pairs = '';
  for (const members of classes) {
    members.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    for (const variant of members.slice(1)) pairs += variant + members[0];
  }
  return pairs;
}

/** OpenCC's `from to|from to to|…`, without what is longer than one unit on either side. */
function readPairs(dictionary: string): Pair[] {
  return dictionary.split('|').flatMap((line) => {
    const [from = '', ...to] = line.split(' ');
    return to.filter((t) => from.length === 1 && t.length === 1).map((t): Pair => [from, t]);
  });
}

function mergeClasses(pairs: Pair[]): string[][] {
  const classOf = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    const first = classOf.get(a) ?? [a];
    const second = classOf.get(b) ?? [b];
    const merged = first === second ? first : [...first, ...second];
    for (const member of merged) classOf.set(member, merged);
  }
  return [...new Set(classOf.values())].filter((members) => members.length > 1);
}

/** GB 2312 lists the characters of Simplified text, the most usual 3,755 first. */
function everydayRanks(): Map<string, number> {
  const gbk = new TextDecoder('gbk');
  const ranks = new Map<string, number>();
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      ranks.set(gbk.decode(Uint8Array.of(high, low)), high * 256 + low);
    }
  }
  return ranks;
}
