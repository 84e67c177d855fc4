/** What a reader means by “this site” and “this page”, also in the frames of it: what the address bar says. */

/** The host. */
export function siteOf({
  ancestorOrigins,
  hostname,
}: Pick<Location, 'ancestorOrigins' | 'hostname'>): string {
  const top = ancestorOrigins[ancestorOrigins.length - 1];
  return top && URL.canParse(top) ? new URL(top).hostname : hostname;
}

/** The whole address. A frame of another site learns no more of it than scheme, host and port. */
export function addressOf(view: Pick<Window, 'top' | 'location'>): string {
  const { ancestorOrigins, href } = view.location;
  try {
    return view.top?.location.href ?? href;
  } catch {
    const top = ancestorOrigins[ancestorOrigins.length - 1];
    return top && URL.canParse(top) ? top : href;
  }
}
