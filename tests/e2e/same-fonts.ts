import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test, type Page } from '@playwright/test';
import { parse } from 'yaml';

const KNOWN = fileURLToPath(new URL('snapshots/fonts.json', import.meta.url));
const textOf = (language: string): string =>
  (parse(readFileSync(new URL(`../../assets/locales/${language}.yml`, import.meta.url), 'utf8')) as { extDescription: string }).extDescription;

/**
 * Pictures can be compared only where text has the same shapes. Skips the test, with a plain line, where this machine sets a
 * language in other fonts than the pictures were taken with; notes the fonts where pictures are taken anew.
 * @param page shows what the picture is to be of, so that its own typefaces are there
 */
export async function needSameFonts(page: Page, language: string): Promise<void> {
  const here = await fontPrint(page, textOf(language));
  const known = existsSync(KNOWN) ? (JSON.parse(readFileSync(KNOWN, 'utf8')) as Record<string, string>) : {};
  if (test.info().config.updateSnapshots === 'all') writeFileSync(KNOWN, `${JSON.stringify({ ...known, [language]: here }, null, 2)}\n`);
  else test.skip(known[language] !== here, `The pictures in “${language}” were taken with fonts that this machine does not have, so they were not compared.`);
}

/** How wide a text is in the fonts of the interface, at a size at which every other font differs. */
function fontPrint(page: Page, text: string): Promise<string> {
  return page.evaluate(async (words) => {
    await document.fonts.ready;
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return '';
    const families = ['--sans', '--serif'].map((token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim());
    const widths = [...families, 'system-ui', 'sans-serif'].flatMap((family) =>
      ['400', '700'].map((weight) => {
        pen.font = `${weight} 100px ${family || 'serif'}`;
        return Math.round(pen.measureText(words).width);
      }),
    );
    return widths.join(' ');
  }, text);
}
