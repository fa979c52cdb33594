import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, type Page } from '@playwright/test';
import { parse } from 'yaml';

const KNOWN = fileURLToPath(new URL('snapshots/fonts.json', import.meta.url));
const textOf = (language: string): string =>
  (parse(readFileSync(new URL(`../../assets/locales/${language}.yml`, import.meta.url), 'utf8')) as { extDescription: string }).extDescription;

/**
 * Pictures can be compared only where text has the same shapes. Skips the test, with a plain line, where this machine sets a
 * language in other fonts than the pictures were taken with; notes the fonts where pictures are taken anew.
 */
export async function needSameFonts(page: Page, language: string): Promise<void> {
  const here = await fontPrint(page, textOf(language));
  const known = existsSync(KNOWN) ? (JSON.parse(readFileSync(KNOWN, 'utf8')) as Record<string, string>) : {};
  if (test.info().config.updateSnapshots === 'all') {
    mkdirSync(dirname(KNOWN), { recursive: true });
    writeFileSync(KNOWN, `${JSON.stringify({ ...known, [language]: here }, null, 2)}\n`);
  } else test.skip(known[language] !== here, `The pictures in “${language}” were taken with fonts that this machine does not have, so they were not compared.`);
}

/** How wide a text is in the fonts of the system, at a size at which every other font differs; packaged ones are the same everywhere. */
function fontPrint(page: Page, text: string): Promise<string> {
  return page.evaluate((words) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return '';
    const widths = ['system-ui', 'sans-serif', 'serif', 'Georgia'].flatMap((family) =>
      ['400', '700'].map((weight) => {
        pen.font = `${weight} 100px ${family}`;
        return Math.round(pen.measureText(words).width);
      }),
    );
    return widths.join(' ');
  }, text);
}
