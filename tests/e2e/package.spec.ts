import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { apiHostPermissions } from '@/lib/net/hosts';
import { PAPER_HOSTS, paperHostMatches } from '@/lib/page/sites/paper-hosts';
import { expect, PRODUCTION_BUILD } from './caveat-test';
import { test } from '@playwright/test';

const FIREFOX_BUILD = join(PRODUCTION_BUILD, '../firefox-mv3');
const HOSTS = [...new Set([...paperHostMatches(), ...apiHostPermissions()])];

const REASONS = readFileSync('docs/store/permissions.md', 'utf8');

const manifestOf = (build: string) => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Record<string, unknown>;
const sizeOf = (name: string) => statSync(join(PRODUCTION_BUILD, name)).size;

test('what runs in every paper’s page is at most 12 KB', () => {
  expect(sizeOf('detector.js')).toBeLessThanOrEqual(12 * 1024);
});

test('the later page scripts and the background stay within their budgets', () => {
  // Only where an answer needs it, and behind that answer: docs/adr/0007.
  expect(sizeOf('finder.js')).toBeLessThanOrEqual(6 * 1024);
  // After the first answer, on each page of a paper and each list.
  expect(sizeOf('scout.js')).toBeLessThanOrEqual(4 * 1024);
  expect(sizeOf('reader.js')).toBeLessThanOrEqual(28 * 1024);
  // 2 KB of it hold presses back that a page steers (entrypoints/sidebar/watch-sight.ts).
  expect(sizeOf('sidebar.js')).toBeLessThanOrEqual(108 * 1024);
  // In no page: read once by the browser whenever it starts the background. The pages of the watch and Crossref's limit for lists took 2 KB.
  expect(sizeOf('background.js')).toBeLessThanOrEqual(580 * 1024);
});

test('what marks corrected places, only where a reader asks for it, stays within its budget', () => {
  expect(sizeOf('places.js')).toBeLessThanOrEqual(16 * 1024);
});

test('what marks lists stays within its budget', () => {
  // Since the scout it comes only to pages that have something to mark.
  expect(sizeOf('marks.js')).toBeLessThanOrEqual(35 * 1024);
});

test('the popup starts with few files, each of which costs time before it shows anything', () => {
  const page = readFileSync(join(PRODUCTION_BUILD, 'popup.html'), 'utf8');
  expect(page.match(/\.js"/g)?.length).toBeLessThanOrEqual(8);
});

for (const [browser, build, permissions] of [
  ['Chrome', PRODUCTION_BUILD, ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']],
  ['Firefox', FIREFOX_BUILD, ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']],
] as const) {
  test(`the ${browser} package asks for these permissions and no others`, () => {
    const manifest = manifestOf(build);
    expect((manifest.permissions as string[]).toSorted()).toEqual(permissions);
    expect((manifest.host_permissions as string[]).toSorted()).toEqual(HOSTS.toSorted());
    expect(manifest.optional_host_permissions, 'for one site at a time').toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.omnibox, 'the word in the address bar').toEqual({ keyword: 'cv' });
    expect(manifest.optional_permissions, 'asked for by the switch for notifications').toEqual(['notifications']);
  });

  test(`each permission of the ${browser} package has its reason in docs/store/permissions.md`, () => {
    const { permissions: asked, optional_permissions: optional, optional_host_permissions: sites } = manifestOf(build) as Record<string, string[]>;
    const justified = [...REASONS.matchAll(/^\| (`.*`)(?: \(optional\))? \| (.{20,}) \|$/gm)].flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
    const wanted = [...(asked ?? []), ...(optional ?? []), ...(sites ?? [])];
    expect(justified.filter((name) => browser !== 'Firefox' || name !== 'sidePanel').toSorted()).toEqual(wanted.toSorted());
  });

  test(`the ${browser} package holds the licences of what it is made of`, () => {
    expect(readFileSync(join(build, 'third-party-notices.txt'), 'utf8')).toBe(readFileSync('assets/public/third-party-notices.txt', 'utf8'));
  });

  test(`no script of the ${browser} package makes markup of a text`, () => {
    const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((file) => /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document(?:\(\))?\.write/.test(readFileSync(join(build, file), 'utf8')))).toEqual([]);
  });

  test(`the pages of the ${browser} package connect over https, and to this device alone without it`, () => {
    const { extension_pages: policy } = manifestOf(build).content_security_policy as { extension_pages: string };
    expect(policy.split('; ').filter((rule) => rule.startsWith('connect-src'))).toEqual(["connect-src 'self' https: http://127.0.0.1:* http://localhost:*"]);
  });

  test(`the pages of the ${browser} package run no inline script, and make markup or workers of no text`, () => {
    const { extension_pages: policy } = manifestOf(build).content_security_policy as { extension_pages: string };
    const rules = policy.split('; ');
    expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", 'trusted-types caveat-worker', "frame-ancestors 'none'"]));
    expect(policy).not.toContain('unsafe');
    expect(manifestOf(build).content_security_policy, 'no other kind of page').toEqual({ extension_pages: policy });
  });

  test(`no page can ask the ${browser} package for a file`, () => {
    expect(manifestOf(build)).not.toHaveProperty('web_accessible_resources');
    expect(manifestOf(build)).not.toHaveProperty('externally_connectable');
  });

  test(`the ${browser} package holds the typefaces of its own pages with their licences, and no script for other pages names a font`, () => {
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
    const faces = files.filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file)).map((file) => file.replace(/-[\w-]{8}\.woff2$/, ''));
    expect(faces.toSorted()).toEqual([
      'assets/ibm-plex-sans-latin-ext-wght-normal',
      'assets/ibm-plex-sans-latin-wght-normal',
      'assets/source-serif-4-latin-ext-wght-normal',
      'assets/source-serif-4-latin-wght-italic',
      'assets/source-serif-4-latin-wght-normal',
    ]);
    for (const licence of ['ibm-plex-sans', 'source-serif-4']) {
      expect(readFileSync(join(build, `licences/${licence}.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
    expect(readFileSync(join(build, 'licences/lucide.txt'), 'utf8')).toContain('ISC License');
    // Scripts at the top run in pages or in the background; what the extension's own pages load lies in chunks.
    const scripts = files.filter((file) => /^[^/]+\.js$/.test(file));
    expect(scripts).toContain('sidebar.js');
    expect(scripts.filter((file) => /woff|font-face|FontFace/i.test(readFileSync(join(build, file), 'utf8')))).toEqual([]);
    // Each page begins with both, fetched before its script runs.
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      expect([...readFileSync(join(build, page), 'utf8').matchAll(/rel="preload"[^>]*-latin-wght-normal-/g)].length, page).toBe(2);
    }
  });

  test(`the ${browser} package runs one script in pages, on the paper hosts alone`, () => {
    expect(manifestOf(build).content_scripts).toEqual([
      { matches: paperHostMatches(), js: ['detector.js'], run_at: 'document_end' },
    ]);
  });

  test(`only the check page of the ${browser} package comes to pdf.js, and not before a file is given`, () => {
    const read = (file: string) => readFileSync(join(build, file), 'utf8');
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    const scripts = files.filter((file) => file.endsWith('.js'));
    const library = scripts.filter((file) => read(file).includes('GlobalWorkerOptions.workerSrc'));
    expect(library, 'one file of its own').toHaveLength(1);
    const name = library[0]?.split('/').at(-1) ?? '';
    const users = scripts.filter((file) => !library.includes(file) && read(file).includes(name));
    expect(users.map((file) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual(['chunks/check']);
    expect(users.map((file) => new RegExp(`(?:from|import)\\s*["'][^"']*${name.replaceAll('.', '\\.')}["']`).test(read(file))), 'by a dynamic import alone').toEqual([false]);
    expect(files.filter((file) => file.endsWith('.html') && read(file).includes(name))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.mjs'))).toEqual(['pdf.worker.mjs']);
    // No code is made out of text, and no page of the package may: the policy forbids it.
    for (const file of [...library, 'pdf.worker.mjs']) expect(read(file), file).not.toMatch(/[^\w.$]eval\(|new Function\(|[^\w.$]Function\(["'`]/);
  });

  test(`the ${browser} package holds nothing of the tests and no source map`, () => {
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.map$|(?<!la)test|fixture|demo/i.test(file))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(build, file), 'utf8'));
    const testPages = PAPER_HOSTS.flatMap(({ pages }) => pages.map(([url]) => url));
    expect(testPages.filter((url) => scripts.some((script) => script.includes(url)))).toEqual([]);
  });
}
