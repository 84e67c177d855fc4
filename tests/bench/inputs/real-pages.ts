/**
 * Long real pages in Chinese and English out of Debian's packages, fetched and unpacked without root.
 * Elsewhere there are none, and the benchmarks say so.
 */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, run } from './cache.ts';

const packages = ['debian-reference-zh-cn', 'developers-reference', 'installation-guide-amd64'];

export interface RealPage {
  name: string;
  html: string;
  /** Its text as it stands in the source, without tags. */
  text: string;
}

const pages = {
  'Debian Reference, ch. 9 (zh)': 'debian-reference/ch09.zh-cn.html',
  'Developer’s Reference (en)': 'developers-reference/developers-reference.html',
  'Installation Guide, ch. 6 (zh)': 'doc/installation-guide-amd64/zh_CN/ch06s03.html',
};

/** Three pages as they are; none where Debian's packages cannot be had. */
export async function realPages(): Promise<RealPage[]> {
  const folder = await share();
  if (!folder) return [];
  return await Promise.all(
    Object.entries(pages).map(async ([name, path]) => {
      const html = await readFile(join(folder, path), 'utf8');
      return { name, html, text: textOf(html) };
    }),
  );
}

/** All that the packages say in Chinese and half as much of the English; empty where they cannot be had. */
export async function realText(): Promise<string> {
  const folder = await share();
  if (!folder) return '';
  const texts: string[] = [];
  for (const pattern of [
    'debian-reference/*.zh-cn.html',
    'doc/installation-guide-amd64/zh_CN/*.html',
    'developers-reference/developers-reference.html',
  ])
    for (const path of (await Array.fromAsync(glob(join(folder, pattern)))).sort())
      texts.push(textOf(await readFile(path, 'utf8')));
  return texts.join('\n');
}

async function share(): Promise<string | undefined> {
  try {
    const folder = await cached('debian', async (folder) => {
      await run('apt-get', ['download', '-o', 'APT::Sandbox::User=root', ...packages], {
        cwd: folder,
      });
      for await (const archive of glob(join(folder, '*.deb')))
        await run('dpkg', ['-x', archive, folder]);
    });
    return join(folder, 'usr/share');
  } catch {
    return undefined;
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function textOf(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (entity, name) => entities[name] ?? entity)
    .replace(/\s+/g, ' ');
}
