/**
 * Serves `tests/fixtures` on 127.0.0.1, at a port of its own choice. The brackets that say by hand what
 * must be marked (see `expected-marks.ts`) are taken out on the way.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fixtures, withoutBrackets } from './expected-marks.ts';

export interface FixtureServer {
  /** The address of a fixture: `/pages/frames.html`. */
  url(path: string): string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Headers beyond the type, by path. */
const headers: Record<string, Record<string, string>> = {
  '/pages/strict-csp.html': {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
  },
};

/** Pages without a file, for what a file cannot hold or a test has to build. */
export type MadePages = Record<string, string | Uint8Array>;

/** `made` is looked in first; a page of it is HTML unless its path ends otherwise. */
export async function startServer(
  made: MadePages = {},
  { isKept = false }: { isKept?: boolean } = {},
): Promise<FixtureServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(decodeURIComponent(pathname));
    // A page that must not be stored is not kept for going back either.
    response.setHeader('cache-control', isKept ? 'no-cache' : 'no-store');
    // A missing icon would be an error in the page's console.
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const body = made[path] ?? (await read(path));
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(path)] ?? 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(headers[path] ?? {}))
      response.setHeader(name, value);
    response.end(typeof body === 'string' ? withoutBrackets(body) : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open that would keep the server alive.
        server.closeAllConnections();
      }),
  };
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(join(fixtures, path), 'utf8');
  } catch {
    return undefined;
  }
}
