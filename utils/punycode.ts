/**
 * The Unicode of an international host name, for showing: browsers turn 北京.cn into xn--1lq90i.cn and
 * have no way back. RFC 3492, section 6.2, with its constants.
 */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;

const prefix = 'xn--';

/** Labels that cannot be decoded, or that would not lead back to this very host, stay as they are. */
export function unicodeHost(host: string): string {
  const shown = host
    .split('.')
    .map((label) => (label.startsWith(prefix) ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');
  if (shown === host) return host;
  const url = `https://${shown}`;
  return URL.canParse(url) && new URL(url).hostname === host ? shown : host;
}

function decoded(label: string): string | undefined {
  const lastHyphen = label.lastIndexOf('-');
  const codes = [...label.slice(0, Math.max(0, lastHyphen))].map((unit) => unit.charCodeAt(0));
  let at = lastHyphen > 0 ? lastHyphen + 1 : 0;
  let code = firstCode;
  let bias = firstBias;
  let i = 0;
  while (at < label.length) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(label.charCodeAt(at++));
      if (digit === undefined) return undefined;
      i += digit * weight;
      if (i > Number.MAX_SAFE_INTEGER) return undefined;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = codes.length + 1;
    bias = adapted(i - before, length, before === 0);
    code += Math.floor(i / length);
    i %= length;
    if (code > 0x10ffff) return undefined;
    codes.splice(i++, 0, code);
  }
  return String.fromCodePoint(...codes);
}

/** a–z are 0 to 25, 0–9 are 26 to 35; hosts come in lower case. */
function digitOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 26;
  return undefined;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
