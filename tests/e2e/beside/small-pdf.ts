/**
 * A PDF written by hand: lines of text, each of one run or several. Every character is a code of its own
 * in a font that is not in the file, and a table says what the codes mean, as in many PDFs.
 */

interface Run {
  /** In points from the left and the bottom of the sheet. */
  x: number;
  y: number;
  text: string;
  /** Of the same look; another font makes pdf.js begin anew. */
  font?: 'Song' | 'Hei';
}

const size = 16;

export function smallPdf(pages: Run[][]): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codes = new Map(characters.map((character, i) => [character, hex(i + 1)]));
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  const sheets = pages.flatMap((runs, i) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 300] /Resources << /Font << /Song 3 0 R /Hei ${6 + 2 * pages.length} 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
    stream(runs.map((run) => draw(run, codes)).join('\n')),
  ]);
  return write([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Song', 4),
    descendant('Song', characters),
    stream(meanings(codes)),
    ...sheets,
    font('Hei', 7 + 2 * pages.length),
    descendant('Hei', characters),
  ]);
}

function font(name: string, descendant: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode 5 0 R >>`;
}

function descendant(name: string, characters: string[]): string {
  const widths = characters.map((character, i) => `${i + 1} [${widthOf(character)}]`).join(' ');
  // Two fonts with the same widths are one to pdf.js.
  const own = name === 'Hei' ? ' 65000 [500]' : '';
  const info = '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
  const look = `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>`;
  return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo ${info} /DW 1000 /W [${widths}${own}] /FontDescriptor ${look} >>`;
}

function draw({ x, y, text, font = 'Song' }: Run, codes: Map<string, string>): string {
  const shown = [...text].map((character) => codes.get(character)).join('');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${shown}> Tj ET`;
}

/** Where a run ends that begins at `x`. */
export function endOf(x: number, text: string): number {
  const width = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return x + (width / 1000) * size;
}

/** In thousandths of the size. */
function widthOf(character: string): number {
  return character < '\u2e80' ? 500 : 1000;
}

function meanings(codes: Map<string, string>): string {
  const lines = [...codes].map(
    ([character, code]) => `<${code}> <${hex(character.codePointAt(0) ?? 0)}>`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Meanings def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar
endcmap end end`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** The objects are numbered from 1; the table at the end says at which byte each begins. */
function write(objects: string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${tail}`,
  );
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
