import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { parseLargePack } from '@/lib/summaries/parse-large-pack';

const fixture = JSON.parse(readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8')) as { summaries: { id: string }[] };
const [first] = fixture.summaries;
const many = (length: number) => JSON.stringify({ ...fixture, summaries: Array.from({ length }, (_, index) => ({ ...first, id: `s${index}` })) });
const never = new AbortController().signal;
const read = (text: string) => parseLargePack(text, () => undefined, never, async () => undefined);

test('a large pack is read in slices of 500, with a pause and a word after each', async () => {
  const [onProgress, pause] = [vi.fn<(done: number, total: number) => void>(), vi.fn(async () => undefined)];
  expect(await parseLargePack(many(1_001), onProgress, never, pause)).toMatchObject({ ok: true, head: { id: 'soil-reading-group' }, summaries: { length: 1_001 } });
  expect(onProgress.mock.calls).toEqual([[500, 1_001], [1_000, 1_001]]);
  expect(pause).toHaveBeenCalledTimes(2);
});

test('it is given up after the slice in which the reader gives it up', async () => {
  const abort = new AbortController();
  const pause = vi.fn(async () => abort.abort());
  expect(await parseLargePack(many(1_001), () => undefined, abort.signal, pause)).toBeNull();
  expect(pause).toHaveBeenCalledTimes(1);
});

test('without a pause of its own it lets timers have their turn', async () => {
  const timer = vi.fn();
  setTimeout(timer);
  await parseLargePack(many(500), () => undefined, never);
  expect(timer).toHaveBeenCalled();
});

test('its faults are told with their line and path', async () => {
  const json = (more: object) => JSON.stringify({ ...fixture, ...more }, null, 2);
  const problem = async (text: string) => {
    const parsed = await read(text);
    return parsed?.ok === false ? parsed.problem : null;
  };
  expect(await problem('{')).toMatchObject({ code: 'not-json' });
  expect(await problem('[]')).toMatchObject({ code: 'not-a-pack' });
  expect(await problem(json({ version: 2 }))).toMatchObject({ code: 'newer-version', path: 'version' });
  expect(await problem(json({ version: 0 }))).toEqual({ code: 'invalid_value', line: 3, path: 'version', message: 'version should be 1.' });
  expect(await problem(json({ id: '../a' }))).toMatchObject({ path: 'id' });
  expect(await problem(json({ summaries: undefined }))).toMatchObject({ code: 'invalid_type', path: 'summaries', message: 'summaries is missing.' });
  expect(await problem(json({ summaries: 7 }))).toMatchObject({ code: 'invalid_type', path: 'summaries', message: 'summaries should be a list.' });
  expect(await problem(json({ summaries: [first, 7] }))).toMatchObject({ path: 'summaries[1]' });
  expect(await problem(json({ summaries: [first, first] }))).toMatchObject({ code: 'duplicate-id', path: 'summaries[1].id', message: 'summaries[1].id is already the id of an earlier summary of this pack.' });
});
