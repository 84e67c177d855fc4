/** The page's console belongs to the page: what goes wrong here is shown while developing only. */
export function quietly(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (import.meta.env.DEV) console.error(error);
  });
}
