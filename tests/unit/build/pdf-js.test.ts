import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pdfWorkerFile, plainPdfJs, withoutOtherCode } from '@/scripts/build/pdf-js';

const LIBRARY = new URL('../../../node_modules/pdfjs-dist/legacy/build/pdf.mjs', import.meta.url);
const OTHER_CODE = /(?:^|[^\w.$])(?:eval|(?:new\s+)?Function)\s*\(|innerHTML|insertAdjacentHTML|document\.write/;
/** Imports of what is no plain address; the one in a text is never run. */
const MADE_UP = /[^"'`\w]import\(\s*(?:\/\*[^*]*\*\/\s*)*[^"'\s/]/;

describe('pdf.js in the package', () => {
  test('runs no code but its own, in the worker', () => {
    const { contents, relativeDest } = pdfWorkerFile();
    expect(relativeDest).toBe('pdf.worker.mjs');
    expect(contents.length).toBeGreaterThan(1_000_000);
    expect(contents).not.toMatch(OTHER_CODE);
    expect(contents).not.toMatch(MADE_UP);
  });

  test('runs no code but its own, in the page', () => {
    const { transform } = plainPdfJs() as unknown as { transform(code: string, id: string): { code: string } | null };
    const code = readFileSync(LIBRARY, 'utf8');
    expect(code, 'the rule sees what it forbids').toMatch(OTHER_CODE);
    const plain = transform(code, '/x/node_modules/pdfjs-dist/legacy/build/pdf.mjs')?.code ?? '';
    expect(plain.length).toBeGreaterThan(500_000);
    expect(plain).not.toMatch(OTHER_CODE);
    expect(plain.replace('`await import("${', '')).not.toMatch(MADE_UP);
    expect(transform(code, '/x/node_modules/other/pdf.mjs')).toBeNull();
  });

  test('another version stops the build', () => {
    expect(() => withoutOtherCode('const a = 1;')).toThrow('pdf.js is not as expected');
  });
});
