/**
 * A text as its reader sees it: a line broken in the source is a space, and none between two Han
 * characters; what has no width is not there. Tests compare texts in this form.
 */
export function asRead(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}
