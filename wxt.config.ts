import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { matchingTables } from './glossary/matching/tables/vite-plugin.ts';
import { madeAssets } from './tools/made-assets.ts';

const contentScriptLife = fileURLToPath(new URL('entrypoints/content/life.ts', import.meta.url));

export default defineConfig({
  imports: false,
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  vite: () => ({
    plugins: [preact(), matchingTables()],
    resolve: { alias: { 'wxt/utils/content-script-context': contentScriptLife } },
    build: { target: ['chrome148', 'firefox150'] },
  }),
  hooks: madeAssets,
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    // The development server needs what this forbids: its own styles, scripts and socket.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    commands: {
      'open-card': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_openCardCommand__',
      },
      // Up and down as in readers and editors. Chromium takes four suggestions at most.
      'next-term': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_nextTermCommand__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_previousTermCommand__',
      },
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_openPopupCommand__',
      },
      'toggle-site': { description: '__MSG_toggleSiteCommand__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{44f0e631-a41f-48eb-bf0b-2891e4f42817}',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
  }),
});
