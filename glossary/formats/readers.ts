/** The reader of each format, loaded when a file needs it: some bring a parser with them. */
import type { ReadFormat } from './detect.ts';
import type { Format } from './format.ts';

type Reader = Format & Required<Pick<Format, 'read'>>;

const readers: Readonly<Record<ReadFormat, () => Promise<Reader>>> = {
  'tifa-json': async () => (await import('./tifa-json.ts')).tifaJson,
  csv: async () => (await import('./csv.ts')).csv,
  tsv: async () => (await import('./tsv.ts')).tsv,
  tbx: async () => (await import('./tbx/tbx.ts')).tbx,
  omegat: async () => (await import('./omegat.ts')).omegat,
  cedict: async () => (await import('./cedict.ts')).cedict,
  'immersive-translate': async () => (await import('./immersive-translate.ts')).immersiveTranslate,
};

export function loadReader(format: ReadFormat): Promise<Reader> {
  return readers[format]();
}
