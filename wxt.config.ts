import preact from '@preact/preset-vite';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { DATA_KINDS } from './lib/model/data-kinds';
import { apiHostPermissions } from './lib/net/hosts';
import { namedSites, paperHostMatches } from './lib/page/sites/paper-hosts';
import { fewerChunks } from './scripts/build/fewer-chunks';
import { onlyListedPackages } from './scripts/build/only-listed-packages';
import { pdfWorkerFile, plainPdfJs } from './scripts/build/pdf-js';
import { plainPageScripts } from './scripts/build/plain-page-scripts';
import { preloadType } from './scripts/build/preload-type';
import { withoutRawMarkup } from './scripts/build/without-raw-markup';

/** Where a build for the stores renews its notice list from; a build from source has no such address. */
const LIST_ADDRESS = process.env.CAVEAT_LIST_ADDRESS ?? '';

/** Its host, which the browser must allow. */
function updateHost(): string[] {
  return LIST_ADDRESS === '' ? [] : [`https://${new URL(LIST_ADDRESS).hostname}/*`];
}

/** When the list was built that lies in the package (`npm run notices:build -- --out assets/public/notices`). */
function packagedList(): number | null {
  const manifest = fileURLToPath(new URL('./assets/public/notices/notices.json', import.meta.url));
  return existsSync(manifest) ? Date.parse((JSON.parse(readFileSync(manifest, 'utf8')) as { built: string }).built) : null;
}

/** Modes that a test may look into: their shadow roots are open. */
const OPEN_MODES = new Set(['e2e']);
// WXT names the environment after the mode: libraries would then be those for developers, which no reader gets.
if (OPEN_MODES.has(process.env.NODE_ENV ?? '')) process.env.NODE_ENV = 'production';

/** Typefaces whose files the package holds; the licence of each goes with them, as the OFL asks. */
const TYPEFACES = ['ibm-plex-sans', 'source-serif-4'];

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    plugins: [preact(), plainPageScripts(), plainPdfJs(), preloadType(), withoutRawMarkup(), onlyListedPackages()],
    define: {
      __OPEN_SHADOW__: JSON.stringify(OPEN_MODES.has(mode)),
      __LIST_ADDRESS__: JSON.stringify(LIST_ADDRESS),
      __PACKAGED_LIST__: JSON.stringify(packagedList()),
      __NAMED_SITES__: JSON.stringify(namedSites()),
    },
    // The oldest browsers the manifest admits: nothing is rewritten for older ones.
    build: { sourcemap: false, target: ['chrome148', 'firefox142'], cssTarget: ['chrome148', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Caveat',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // doi.org is both: its pages are read, and it is asked what a short DOI stands for.
    host_permissions: [...new Set([...paperHostMatches(), ...apiHostPermissions(), ...updateHost()])],
    // Asked for when the reader switches notifications of the watch on (docs/adr/0018).
    optional_permissions: ['notifications'],
    // Never asked for as such: the reader adds one site at a time (docs/adr/0009).
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    minimum_chrome_version: browser === 'firefox' ? undefined : '148',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: 'Caveat', default_popup: 'popup.html' },
    omnibox: { keyword: 'cv' },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_commandToggleSidebar__',
      },
      // Without keys of their own: the reader sets them where the browser lists them.
      'open-check': { description: '__MSG_commandCheck__' },
      'open-reading-list': { description: '__MSG_commandReadingList__' },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        // The notice list and packs come from whatever https address the reader gives (docs/adr); lib/net is all that fetches.
        // Zotero's desktop app (lib/net/zotero.ts) and a language model's server (lib/net/model-server.ts, at a port that the
        // reader types) are on this device.
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
        "require-trusted-types-for 'script'",
        // One policy, which lets the package's own worker pass and nothing else (lib/platform/own-worker.ts).
        'trusted-types caveat-worker',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'caveat@caveat.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'], optional: [...new Set(Object.values(DATA_KINDS).flat())] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {}),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) fewerChunks(config);
    },
    // Ours instead of the module's: plural forms by the language, and numbers as it writes them.
    'prepare:types': (_wxt, entries) => {
      const texts = entries.find((entry) => 'text' in entry && entry.path.endsWith('i18n/index.ts'));
      if (texts === undefined || !('text' in texts)) throw new Error('WXT’s module for texts is not as expected');
      texts.text = "export { i18n } from '@/lib/platform/i18n';\n";
    },
    'build:publicAssets': (_wxt, files) => {
      // pdf.js takes files apart in a worker (docs/adr/0027).
      files.push(pdfWorkerFile());
      for (const name of TYPEFACES) {
        files.push({
          absoluteSrc: fileURLToPath(new URL(`./node_modules/@fontsource-variable/${name}/LICENSE`, import.meta.url)),
          relativeDest: `licences/${name}.txt`,
        });
      }
    },
    // The page scripts are built as plain unlisted scripts: WXT's own content-script wrapper
    // announces itself to the page and can be ended by it (docs/adr/0003).
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        { matches: paperHostMatches(), js: ['detector.js'], run_at: 'document_end' },
      ];
    },
  },
  zip: {
    // What a reviewer builds the package from (docs/store/reviewers.md); .npmrc and .nvmrc would be left out as hidden files.
    includeSources: ['*.{json,ts,md}', 'LICENSE', '.npmrc', '.nvmrc', '{assets,components,docs,entrypoints,lib,scripts}/**'],
    excludeSources: ['docs/pictures/**'],
  },
});
