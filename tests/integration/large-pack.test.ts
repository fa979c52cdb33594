import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { deleteEverything } from '@/lib/background/delete-everything';
import { allOwnSummaries } from '@/lib/storage/own-summaries';
import { sweepSteps } from '@/lib/storage/pack-steps';
import { findSummaries } from '@/lib/summaries/find-summaries';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { parsePack } from '@/lib/summaries/parse-pack';
import { exportPack, listPacks } from '@/lib/summaries/pack-store';
import { parseLargePack } from '@/lib/summaries/parse-large-pack';
import { ensureStarterPack, starterPack } from '@/lib/summaries/starter-pack';
import { sendPack, type SendPackDeps } from '@/lib/summaries/send-pack';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';

const COUNT = 1_800;
const packText = (edition: string, count = COUNT, title = (index: number) => `Text ${index}`) =>
  JSON.stringify({
    format: 'caveat-summary-pack',
    version: 1,
    id: 'large',
    title: 'A large pack',
    license: 'CC0-1.0',
    edition,
    summaries: Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      role: 'article',
      subject: { doi: `10.5555/large.${index}` },
      language: 'en',
      title: title(index),
      summary: ['Words.'],
      basis: 'abstract',
      author: { kind: 'human' },
    })),
  });

const never = new AbortController().signal;
const found = async (index: number) => (await findSummaries({ ...NO_IDS, doi: `10.5555/large.${index}` }, 'article')).map(({ title }) => title);

describe('a large pack', () => {
  let background: Background;
  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  const command = ((message: never) => background.command(message, OWN_PAGE)) as SendPackDeps['command'];

  async function send(text: string, more: Partial<SendPackDeps> = {}) {
    const parsed = await parseLargePack(text, () => undefined, never);
    if (!parsed?.ok) throw new Error('the pack is unsound');
    return sendPack(parsed.head, parsed.summaries as WrittenSummary[], { command, onProgress: () => undefined, signal: never, ...more });
  }

  test('is written in steps, and found when all of it is there', async () => {
    const progress: number[] = [];
    const before: string[][] = [];
    const sent = await send(packText('1'), {
      command: async (message) => {
        before.push(await found(0));
        return command(message);
      },
      onProgress: (done) => progress.push(done),
    });
    expect(sent).toEqual({ ok: true, value: { added: COUNT, updated: 0, unchanged: 0 } });
    expect(progress).toEqual([500, 1_000, 1_500, 1_800]);
    expect(before.flat(), 'nothing of it is found before the last step').toEqual([]);
    expect(await found(0)).toEqual(['Text 0']);
    expect(await found(COUNT - 1)).toEqual([`Text ${COUNT - 1}`]);
    expect((await listPacks()).at(-1)).toMatchObject({ id: 'large', summaries: COUNT, license: 'CC0-1.0' });
  });

  test('the background may be stopped at any step, before or after it wrote', async () => {
    let calls = 0;
    const sent = await send(packText('1'), {
      command: async (message) => {
        calls += 1;
        if (calls % 2 === 0) background = startTestBackground();
        const reply = await command(message);
        // Every third answer is lost, though the step was made.
        return calls % 3 === 0 && message.type === 'pack-add' ? { ok: false, problem: { code: 'no-answer', message: '', line: null, path: null } } : reply;
      },
    });
    expect(sent).toEqual({ ok: true, value: { added: COUNT, updated: 0, unchanged: 0 } });
    expect((await allOwnSummaries()).length).toBe(COUNT);
  });

  test('given up half-way it leaves nothing, and the edition before it stays', async () => {
    await send(packText('1'));
    const controller = new AbortController();
    const sent = await send(packText('2', COUNT, (index) => `New ${index}`), { signal: controller.signal, onProgress: (done) => done >= 1_000 && controller.abort() });
    expect(sent).toEqual({ ok: false, problem: null });
    expect(await found(3)).toEqual(['Text 3']);
    expect((await allOwnSummaries()).length).toBe(COUNT);
    expect((await listPacks()).at(-1)).toMatchObject({ edition: '1' });
  });

  test('one that was left behind is never found, and swept away later', async () => {
    const begun = await command({ type: 'pack-begin', head: { id: 'large', title: 'Left' }, source: null });
    const key = begun.ok ? begun.value.key : '';
    const parsed = await parseLargePack(packText('1', 10), () => undefined, never);
    await command({ type: 'pack-add', key, from: 0, summaries: parsed?.ok ? parsed.summaries : [] });
    expect(await found(0)).toEqual([]);
    expect(await sweepSteps(Date.now()), 'it may still be under way').toBe(0);
    expect(await sweepSteps(Date.now() + 3_600_000)).toBe(10);
    expect(await command({ type: 'pack-add', key: 'large@other', from: 0, summaries: [] })).toMatchObject({ ok: false });
  });

  test('a later edition takes the place of the earlier as a whole, and the difference is counted', async () => {
    await send(packText('1'));
    const sent = await send(packText('2', COUNT - 1, (index) => (index < 5 ? 'Changed' : `Text ${index}`)));
    expect(sent).toEqual({ ok: true, value: { added: 0, updated: 5, unchanged: COUNT - 6 } });
    expect(await found(0)).toEqual(['Changed']);
    expect(await found(COUNT - 1)).toEqual([]);
    await vi.waitFor(async () => expect((await allOwnSummaries()).length).toBe(COUNT - 1));
  });

  test('papers that another pack or the reader summarised are counted once each, and both texts stay', async () => {
    const other = packText('1', 700, (index) => `Other ${index}`).replace('"large"', '"other"');
    expect((await send(other)).ok).toBe(true);
    const own = { ...(JSON.parse(packText('1', 1)) as { summaries: WrittenSummary[] }).summaries[0], id: 'mine', subject: { doi: '10.5555/large.900' } };
    expect(await command({ type: 'keep-summary', summary: own, kind: 'own' } as never)).toMatchObject({ ok: true });
    // A text about a notice of another paper is no summary of that paper.
    const notice = { ...own, id: 'notice', role: 'notice', subject: { doi: '10.5555/large.901' } };
    expect(await command({ type: 'keep-summary', summary: notice, kind: 'clip' } as never)).toMatchObject({ ok: true });

    const twice = JSON.parse(packText('1')) as { summaries: { id: string; subject: { doi: string } }[] };
    twice.summaries.push({ ...(twice.summaries[0] as (typeof twice.summaries)[number]), id: 'again' });
    expect(await send(JSON.stringify(twice))).toEqual({ ok: true, value: { added: COUNT + 1, updated: 0, unchanged: 0, shared: 701 } });
    expect((await found(0)).toSorted()).toEqual(['Other 0', 'Text 0', 'Text 0']);
    // Its own earlier edition is no other pack, and neither is an import that was given up.
    await command({ type: 'remove-pack', id: 'other' });
    await command({ type: 'remove-summary', id: 'own/mine' });
    const begun = await command({ type: 'pack-begin', head: { id: 'left', title: 'Left' }, source: null });
    const parsed = await parseLargePack(packText('1', 10), () => undefined, never);
    await command({ type: 'pack-add', key: begun.ok ? begun.value.key : '', from: 0, summaries: parsed?.ok ? parsed.summaries : [] });
    expect(await send(JSON.stringify(twice))).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: COUNT + 1 } });
  });

  test('a paper of the starter pack is counted too', async () => {
    await ensureStarterPack();
    const [first] = starterPack().summaries.filter(({ role }) => role === 'article');
    const pack = JSON.parse(packText('1', 600)) as { summaries: { id: string; subject: object }[] };
    for (const at of [0, 599]) pack.summaries[at] = { ...(pack.summaries[at] as (typeof pack.summaries)[number]), subject: first?.subject ?? {} };
    expect(await send(JSON.stringify(pack))).toEqual({ ok: true, value: { added: 600, updated: 0, unchanged: 0, shared: 1 } });
  });

  test('a small pack with the same id takes its place too, and it is exported and removed as any other', async () => {
    await send(packText('1'));
    const text = await exportPack('large');
    const parsed = parsePack(text ?? '');
    expect(parsed.ok && parsed.pack.summaries.length).toBe(COUNT);
    expect(await command({ type: 'import-pack', text: packText('2', 2) })).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 2 } });
    expect((await allOwnSummaries()).length).toBe(2);
    await command({ type: 'remove-pack', id: 'large' });
    expect(await allOwnSummaries()).toEqual([]);
  });

  test.each([
    ['{"format":"caveat-summary-pack","version":1,"id":"a","title":"t","summaries":[\n{"id":"x"}]}', 'invalid_value', 2],
    ['{"format":"caveat-summary-pack","version":1,"id":"a","title":"t"}', 'invalid_type', 1],
    ['{"format":"caveat-summary-pack","version":1,"id":"A B","title":"t","summaries":[]}', 'custom', 1],
    ['{"format":"caveat-summary-pack","version":2}', 'newer-version', 1],
    ['{"format":"other"}', 'not-a-pack', 1],
    ['{"format":', 'not-json', 1],
  ])('is refused with its first fault and line: %s', async (text, code, line) => {
    expect(await parseLargePack(text, () => undefined, never)).toMatchObject({ ok: false, problem: { code, line } });
  });

  test.each([
    ['a text of 10 MB', { title: 'x'.repeat(10_000_000) }],
    ['markup for an identifier', { subject: { doi: '<script>' } }],
    ['keys of every object’s ancestor', { subject: { ['__proto__']: { doi: '10.5555/x' } } }],
  ])('%s is refused', async (_name, more) => {
    const pack = JSON.parse(packText('1', 1)) as { summaries: object[] };
    const text = JSON.stringify({ ...pack, summaries: [{ ...pack.summaries[0], ...more }] });
    expect(await parseLargePack(text, () => undefined, never)).toMatchObject({ ok: false });
    expect(({} as { doi?: string }).doi).toBeUndefined();
  });

  test('a summary that was not checked is not written', async () => {
    const begun = await command({ type: 'pack-begin', head: { id: 'large', title: 'T' }, source: null });
    const key = begun.ok ? begun.value.key : '';
    expect(await command({ type: 'pack-add', key, from: 0, summaries: [{ id: '<b>' }] })).toMatchObject({ ok: false });
    expect(await command({ type: 'pack-begin', head: { id: 'caveat-starter', title: 'T' }, source: null })).toMatchObject({ ok: false });
    expect(await allOwnSummaries()).toEqual([]);
  });
});
