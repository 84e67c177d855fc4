/**
 * `npm start [URL]`: builds Tifa and opens Chromium with it, on the sample article or on the URL. With
 * no display to open a window on, it reads the page's marks and their cards instead, and prints them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { counterpartsIn } from '../tests/e2e/browsers/accessibility.ts';
import { builtExtension } from '../tests/e2e/browsers/built-extension.ts';
import { chromium } from '../tests/e2e/browsers/chromium.ts';
import type { Browser, Page } from '../tests/e2e/browsers/driver.ts';
import { createProfile } from '../tests/e2e/browsers/profile.ts';
import { startServer } from '../tests/e2e/server.ts';
import { needBrowser } from './browsers.ts';
import { table } from './table.ts';

const root = resolve(import.meta.dirname, '..');
const article = '/articles/zh-hans.html';
/** A news site's own scripts take a while; on the sample a tenth of this is enough. */
const markTimeoutMs = 20_000;
const cardTimeoutMs = 3_000;

try {
  const [given] = process.argv.slice(2);
  const url = given === undefined ? undefined : readUrl(given);
  build();
  await show(url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readUrl(given: string): string {
  // Without the slashes, `localhost:8080` would be a scheme and what is behind it.
  const url = URL.parse(/^[\w+.-]+:\/\//.test(given) ? given : `https://${given}`);
  if (!url || !/^(https?|file):$/.test(url.protocol))
    throw new Error(`“${given}” is not the address of a page: try https://…`);
  return url.href;
}

function build(): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nTifa could not be built.`);
}

async function show(url: string | undefined): Promise<void> {
  const server = url === undefined ? await startServer() : undefined;
  try {
    const address = url ?? server?.url(article) ?? '';
    await (hasDisplay() ? openWindow(address) : printPage(address));
  } finally {
    await server?.close();
  }
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

/** A window of its own, on a fresh profile, until it is closed. */
async function openWindow(url: string): Promise<void> {
  const executable = needBrowser('Chromium');
  const profile = createProfile('chromium');
  const browser = spawn(
    executable,
    [
      `--user-data-dir=${profile.path}`,
      `--disable-extensions-except=${builtExtension.chromium}`,
      `--load-extension=${builtExtension.chromium}`,
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium does not run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      url,
    ],
    { env: { ...process.env, ...profile.environment }, stdio: 'ignore' },
  );
  profile.ownedBy(browser.pid);
  console.log('Point at a marked term. Close the browser to end.');
  const code = await new Promise((ended) => browser.once('exit', ended).once('error', ended));
  await profile.remove();
  if (code !== 0) throw new Error(`Chromium could not show its window: it ended with ${code}.`);
}

async function printPage(url: string): Promise<void> {
  const browser = await chromium.launch();
  try {
    await printMarks(await openPage(browser, url));
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  try {
    return await browser.open(url);
  } catch (error) {
    const reason = /net::\S+|Timeout/.exec(String(error))?.[0] ?? String(error);
    throw new Error(`${url} could not be opened: ${reason}.`);
  }
}

async function printMarks(page: Page): Promise<void> {
  const marks = await page.settledMarks({ timeout: markTimeoutMs }).catch(() => []);
  if (marks.length === 0) throw new Error(`Tifa marked nothing on ${page.url}.`);

  const texts = marks.map(({ text }) => text);
  const terms = [...new Set(texts)];
  console.log(`${page.url}: ${marks.length} marks of ${terms.length} terms. Reading the cards …\n`);
  const rows: (string | number)[][] = [];
  for (const term of terms) {
    const count = texts.filter((text) => text === term).length;
    rows.push([term, count, await readCounterpart(page, texts.indexOf(term))]);
    await closeCard(page);
  }
  for (const line of table(rows)) console.log(line);

  // The picture shows the page's first mark with its card.
  await readCounterpart(page, 0);
  const picture = join(root, 'reports/start.png');
  mkdirSync(join(root, 'reports'), { recursive: true });
  await page.screenshot(picture);
  console.log(`\nScreenshot: ${picture}`);
}

/** What the card that opens on a mark says, as a screen reader would. */
async function readCounterpart(page: Page, mark: number): Promise<string> {
  try {
    await page.hoverMark(mark);
    return counterpartsIn(await page.cardText(cardTimeoutMs)).join(' / ');
  } catch {
    return '(its card did not open)';
  }
}

async function closeCard(page: Page): Promise<void> {
  await page.press('Escape');
  await page.move(0, 0);
  await page.cardGone(cardTimeoutMs);
}
