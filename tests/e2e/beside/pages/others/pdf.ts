/** A viewer as pdf.js's own: each page is a picture with its text laid over it, transparent. */
import { GlobalWorkerOptions, getDocument, TextLayer } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';

declare global {
  interface Window {
    /** Draws all pages. */
    draw(): Promise<void>;
  }
}

window.draw = async () => {
  const { promise } = getDocument({ url: '/report.pdf', useSystemFonts: true });
  const pdf = await promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1.5 });
    const sheet = document.createElement('div');
    sheet.className = 'page';
    sheet.style.cssText = `position: relative; width: ${viewport.width}px; height: ${viewport.height}px; --total-scale-factor: 1.5; --scale-round-x: 1px; --scale-round-y: 1px`;
    const canvas = document.createElement('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    const container = document.createElement('div');
    container.className = 'textLayer';
    sheet.append(canvas, container);
    document.body.append(sheet);
    await page.render({ canvas, viewport }).promise;
    await new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport,
    }).render();
  }
};
