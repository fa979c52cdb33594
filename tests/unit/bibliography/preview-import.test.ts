import { describe, expect, test } from 'vitest';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import { previewImport } from '@/lib/bibliography/preview-import';
import { manyPapers, risOf } from '@/tests/support/ris-of';

const never = new AbortController().signal;

function sourceOf(text: string) {
  const source = sourceOfText(text);
  if (!('steps' in source)) throw new Error('not read');
  return source;
}

describe('what an import would do', () => {
  test('each reference is new, saved already, named once more, or without an identifier', async () => {
    const text = risOf([
      { doi: '10.5555/new', title: 'New' },
      { doi: '10.5555/saved', title: 'Saved' },
      { doi: '10.5555/NEW', title: 'New once more' },
      { title: 'A book without an identifier' },
      { doi: '10.5555/other', pmid: '31', title: 'Other' },
    ]);
    const preview = await previewImport(sourceOf(text), async (works) => works.map(({ doi }) => doi === '10.5555/saved'), { signal: never, onProgress: () => undefined });
    expect(preview).toMatchObject({ format: 'ris', entries: 5, fresh: 2, known: 1, repeated: 1, unnamed: 1, isCut: false });
    const line = text.split('\n').findIndex((each) => each.includes('A book without')) + 1;
    expect(preview.unnamedLines).toEqual([{ line: expect.any(Number), text: expect.stringContaining('A book without an identifier') }]);
    // Its record begins one line before its title.
    expect(preview.unnamedLines[0]?.line).toBe(line - 1);
  });

  test('lines that were not understood are named', async () => {
    const text = `Words before\n${risOf([{ doi: '10.5555/a', title: 'A' }])}`;
    const preview = await previewImport(sourceOf(text), async (works) => works.map(() => false), { signal: never, onProgress: () => undefined });
    expect(preview).toMatchObject({ fresh: 1, remarkCount: 1, remarks: [{ line: 1, problem: 'outside' }] });
  });

  test('it stops where the reader says so', async () => {
    const stop = new AbortController();
    const reading = previewImport(sourceOf(risOf(manyPapers(20_000))), async (works) => works.map(() => false), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toThrow(/abort/i);
  });
});
