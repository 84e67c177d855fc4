/**
 * Chinese as it is set: the report as published, and texts typed in a hurry, have narrow commas
 * between Han characters. One unit becomes one unit, so offsets stay.
 */
const wide: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Narrow punctuation that touches a Han character (or closing or opening punctuation beside one), made wide. */
export function wideForHan(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}”’》）])[,;:?!)(]/gu, (mark) => wide[mark] ?? mark)
    .replace(/[,;:?!)(](?=[\p{Script=Han}“‘《（])/gu, (mark) => wide[mark] ?? mark);
}
