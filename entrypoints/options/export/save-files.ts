/** Hands files to the browser to save: each by a link that is pressed for the reader. */
import type { WrittenFile } from './jobs.ts';

/** Browsers drop a download that begins in the same moment as another (ms). */
const PAUSE = 400;

export interface SavedFile {
  name: string;
  /** Of a blob: to be revoked by whoever shows the link. */
  url: string;
}

export async function saveFiles(files: readonly WrittenFile[]): Promise<SavedFile[]> {
  const saved = files.map(({ name, mediaType, bytes }) => ({
    name,
    url: URL.createObjectURL(new Blob([bytes], { type: mediaType })),
  }));
  for (const [at, { name, url }] of saved.entries()) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
  }
  return saved;
}

export function forget(files: readonly SavedFile[]): void {
  for (const { url } of files) URL.revokeObjectURL(url);
}
