/** What the built extension asks of the browser, and what it lets others do: neither grows unnoticed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const output = join(root, '.output');

const own = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'];

/** The list stays beside the page: in Firefox that is a part of the manifest, no permission. */
const builds = [
  ['chrome-mv3', [...own, 'sidePanel']],
  ['firefox-mv3', own],
] as const;

// Each test was seen to fail: with the permission `tabs`, inline styles allowed, an accessible file, the script in the
// page’s own world, and another word on what is collected.
describe.each(builds)('%s', (folder, permissions) => {
  const manifest = JSON.parse(readFileSync(join(output, folder, 'manifest.json'), 'utf8'));

  test('asks for these permissions, and each is explained to the reader', () => {
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('| permission |'));
    for (const permission of permissions)
      expect(table).toMatch(new RegExp(`^\\|.*\`${permission}\`.*\\| .{20}`, 'm'));
  });

  test('lets its own pages load what is packaged, and nothing else', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    const pages = globSync('*.html', { cwd: join(output, folder) });
    expect(pages).not.toEqual([]);
    for (const page of pages) {
      const source = readFileSync(join(output, folder, page), 'utf8');
      expect(source).not.toMatch(/<(script|style)\b[^>]*>[^<]|\bstyle=|\bon\w+=|https?:\/\//);
    }
  });

  test('gives nobody a way in', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.sandbox).toBeUndefined();
    expect(manifest.user_scripts).toBeUndefined();
    expect(manifest.protocol_handlers).toBeUndefined();
  });

  test('runs one script in pages, in a world of its own', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0].world).toBeUndefined();
    expect(manifest.content_scripts[0].js).toEqual(['content-scripts/content.js']);
    expect(manifest.content_scripts[0].css).toBeUndefined();
  });
});

test('Firefox is told that nothing is collected', () => {
  const manifest = JSON.parse(readFileSync(join(output, 'firefox-mv3/manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
