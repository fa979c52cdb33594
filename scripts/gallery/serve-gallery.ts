import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { BrowserContext } from '@playwright/test';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Served from memory by Playwright's routing: no request leaves the machine. */
export const GALLERY_ORIGIN = 'http://gallery.invalid';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Builds the gallery's app, which draws every state of every component; gives the folder it lies in.
 * @param language the name of a table in `assets/locales`
 */
export async function bundleGallery(language = 'en'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caveat-gallery-'));
  await build({
    root: join(ROOT, 'scripts/gallery/app'),
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    define: { __OPEN_SHADOW__: 'true' },
    resolve: {
      alias: [
        { find: /^@\/assets\/locales\/en\.yml/, replacement: join(ROOT, `assets/locales/${language}.yml`) },
        { find: '@', replacement: ROOT.replace(/\/$/, '') },
        { find: '#i18n', replacement: join(ROOT, 'tests/support/i18n.ts') },
      ],
    },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome148' },
  });
  return folder;
}

/** Answers a browser's requests to the gallery's address from that folder. */
export async function serveGallery(context: BrowserContext, folder: string): Promise<void> {
  await context.route(`${GALLERY_ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = await readFile(join(folder, file)).catch(() => null);
    if (body === null) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
}
