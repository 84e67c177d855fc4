/** Runs in the page: the texts of ranges that are painted though their nodes have left the document. */
export function lostRanges(): string[] {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .filter(({ startContainer }) => !startContainer.isConnected)
    .map(({ startContainer }) => startContainer.nodeValue ?? '');
}
