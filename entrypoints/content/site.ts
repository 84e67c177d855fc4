/** The host in the address bar: what a reader means by “this site”, also for the frames in it. */
export function siteOf({
  ancestorOrigins,
  hostname,
}: Pick<Location, 'ancestorOrigins' | 'hostname'>): string {
  const top = ancestorOrigins[ancestorOrigins.length - 1];
  return top && URL.canParse(top) ? new URL(top).hostname : hostname;
}
