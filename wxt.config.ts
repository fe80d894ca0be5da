// What the browsers are told about Paperkin: permissions, pages, shortcuts. Every permission is pinned by tests/manifest.test.ts.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { sidebarSheet } from './scripts/sidebar-sheet';

const FEED_ORIGIN = 'https://huggingface.co';
/** Signs the Firefox build; end-to-end tests pin it to a known UUID. */
const FIREFOX_ID = 'paperkin@paperkin.org';

/** The oldest browsers with `light-dark()` and all else that is used; the manifest asks for them. */
const TARGETS = ['chrome123', 'firefox140'];

const sidebarSheets: Plugin = {
  name: 'sidebar-sheet',
  enforce: 'post',
  transform: (code, id) => (id.includes('sidebar.css?inline') ? sidebarSheet(code) : undefined),
};

/** Vite's own `jsxInject` puts Preact into every bundle, since it asks no file whether it has any JSX: 4 KB in each of our scripts. */
const jsxFactory: Plugin = {
  name: 'jsx-factory',
  enforce: 'pre',
  transform: (code, id) => (/\.tsx(?:\?|$)/.test(id) ? `import { h, Fragment } from 'preact';${code}` : undefined),
};

const READ_BEFORE = /^ {2}(?:matches: [A-Z]+_MATCHES|runAt: '\w+'),$/gm;

/** Where and when a content script runs is in the manifest, which is made before: each carried all its hosts and read none of them. */
const withoutMatches: Plugin = {
  name: 'without-matches',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (/-matches\.ts$/.test(id)) return { code, moduleSideEffects: false };
    return /\.content(?:\/index)?\.tsx?$/.test(id) ? code.replace(READ_BEFORE, '') : undefined;
  },
};

/** Read by the worker out of its own package. */
const STARTER_FEED = 'starter-feed.json';

export default defineConfig({
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({
        absoluteSrc: fileURLToPath(new URL(`./assets/${STARTER_FEED}`, import.meta.url)),
        relativeDest: STARTER_FEED,
      });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(STARTER_FEED);
    },
  },
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
    host_permissions: [`${FEED_ORIGIN}/*`],
    // Asked for site by site, on a press: see entrypoints/background/allowed-sites.ts.
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    action: {
      default_title: '__MSG_extName__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPopup__' },
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandSidebar__' },
      'save-paper': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
    },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ${FEED_ORIGIN}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
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
      : { minimum_chrome_version: '123' }),
  }),
  vite: () => ({
    plugins: [jsxFactory, sidebarSheets, withoutMatches],
    resolve: {
      alias: [
        {
          find: /^wxt\/utils\/content-script-context$/,
          replacement: fileURLToPath(new URL('./lib/page/bare-context.ts', import.meta.url)),
        },
      ],
    },
    oxc: {
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    },
    build: {
      target: TARGETS,
      cssTarget: TARGETS,
      modulePreload: { polyfill: false },
      // 0.5 KB less of the content script's 20 than Vite's own; none of our objects has a `valueOf`.
      minify: 'terser',
      terserOptions: {
        compress: {
          passes: 3,
          unsafe_arrows: true,
          unsafe_comps: true,
          pure_getters: true,
          ecma: 2020,
        },
        // Unwrapped, a script of ours is a few bytes longer once it is compressed, and the content script has none to spare.
        format: { ecma: 2020, wrap_iife: true },
      },
    },
  }),
});
