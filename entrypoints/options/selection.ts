/** The concepts a reader chose in the table, for the room where they are exported. Gone with the page. */
let ids: readonly string[] = [];

export function chosen(): readonly string[] {
  return ids;
}

export function choose(concepts: readonly string[]): void {
  ids = concepts;
}
