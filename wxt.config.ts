// What the browsers are told about Paperkin: permissions, pages, shortcuts. Every permission is pinned by tests/manifest.test.ts.
import { defineConfig } from 'wxt';

const FEED_ORIGIN = 'https://huggingface.co';
/** Signs the Firefox build; end-to-end tests pin it to a known UUID. */
const FIREFOX_ID = 'paperkin@paperkin.org';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
    host_permissions: [`${FEED_ORIGIN}/*`],
    incognito: 'not_allowed',
    action: {
      default_title: '__MSG_extName__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPopup__' },
    },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src ${FEED_ORIGIN}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false } },
  }),
});
