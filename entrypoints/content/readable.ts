/** Whether a document is one to mark at all: HTML that is read, not edited. */
const htmlTypes = ['text/html', 'application/xhtml+xml'];

export function isReadable(page: Document): boolean {
  return (
    htmlTypes.includes(page.contentType) &&
    page.documentElement instanceof HTMLElement &&
    page.designMode !== 'on'
  );
}
