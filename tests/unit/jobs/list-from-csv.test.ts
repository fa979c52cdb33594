import { describe, expect, it, vi } from 'vitest';
import { GivenFileClosed, RETRACTION_WATCH_FILE } from '@/lib/jobs/list-keeper';
import { listSummary } from '@/lib/notices/known/ask-notice-list';
import { getMeta } from '@/lib/storage/meta';
import { retractionRow, retractionWatchCsv } from '../notices-build/samples';
import { useFreshDatabase } from '../storage/fresh-database';
import { haveList, keeper, killedAt, leftInStorage, markOfKey, restart } from './keeper-harness';
import { KEPT_KEY, NOW, YESTERDAY, updateServer } from './update-server';

useFreshDatabase();

const CSV = retractionWatchCsv(...Array.from({ length: 400 }, (_, at) => retractionRow(at + 1)), {}, {});

async function* pieces(text: string, size = 1_000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const given = (text: string) => ({ size: text.length, pieces: pieces(text) });
const nowhere = updateServer(YESTERDAY);

describe("a list from the reader's own Retraction Watch file", () => {
  it('answers for every row, and says that it is not older than the newest of them', async () => {
    expect(await keeper(nowhere).takeCsv(given(CSV), false)).toMatchObject({ result: 'renewed', origin: 'retraction-watch', reason: null });
    expect(await markOfKey('10.5555/paper.1')).toBe('retracted');
    expect(await markOfKey('10.5555/paper.400')).toBe('retracted');
    expect(await markOfKey('pmid:1400')).toBe('retracted');
    expect(await listSummary()).toMatchObject({ origin: 'retraction-watch', entries: 1_200, built: NOW, sources: { 'retraction-watch': Date.parse('2023-08-16'), crossref: null } });
  });

  it('takes the place of another list only when it is whole', async () => {
    await haveList(YESTERDAY);
    async function* closed(): AsyncGenerator<string> {
      yield CSV.slice(0, 5_000);
      throw new GivenFileClosed('closed');
    }
    expect(await keeper(nowhere).takeCsv({ size: null, pieces: closed() }, false)).toMatchObject({ result: 'refused', reason: 'interrupted' });
    expect(await markOfKey(KEPT_KEY)).not.toBeNull();
    expect((await leftInStorage()).generations).toBe(1);
  });

  it.each([
    ['another CSV', 'doi,status\n10.5555/a,retracted\n'],
    ['another kind of file', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
    ['a header alone', CSV.split('\n')[0] ?? ''],
    ['a quote that never ends', `${CSV.split('\n')[0]}\n"${'x'.repeat(1_500_000)}`],
  ])('is refused where it is %s', async (_, text) => {
    await haveList(YESTERDAY);
    expect(await keeper(nowhere).takeCsv({ size: null, pieces: pieces(text, 50_000) }, false)).toMatchObject({ result: 'refused', reason: 'not-retraction-watch' });
    expect(await markOfKey(KEPT_KEY)).not.toBeNull();
  });

  it('can be cancelled in the middle', async () => {
    const kept = keeper(nowhere);
    let cancelling: Promise<void> | null = null;
    async function* cancelled(): AsyncGenerator<string> {
      yield CSV.slice(0, 5_000);
      cancelling = kept.cancel();
      yield CSV.slice(5_000);
    }
    expect((await kept.takeCsv({ size: null, pieces: cancelled() }, false)).result).toBe('cancelled');
    await cancelling;
    expect(await leftInStorage()).toEqual({ lists: 0, generations: 0, downloads: 0, task: undefined });
  });

  it('can be cancelled while the page says nothing any more', async () => {
    const kept = keeper(nowhere);
    async function* silent(): AsyncGenerator<string> {
      yield CSV.slice(0, 5_000);
      await new Promise(() => undefined);
    }
    const taking = kept.takeCsv({ size: null, pieces: silent() }, false);
    await vi.waitFor(async () => expect((await kept.state()).task?.phase).toBe('reading'));
    await kept.cancel();
    expect((await taking).result).toBe('cancelled');
  });

  it('is one task at a time; another file waits its turn, and says so', async () => {
    const kept = keeper(nowhere);
    const first = kept.takeCsv(given(CSV), false);
    const second = kept.takeCsv(given('other'), false);
    expect(await kept.state()).toMatchObject({ task: { origin: 'retraction-watch' }, waiting: ['retraction-watch'] });
    expect((await first).result).toBe('renewed');
    expect(await second).toMatchObject({ result: 'refused', reason: 'not-retraction-watch' });
    expect((await kept.state()).waiting).toEqual([]);
  });

  it('waits for an update that is under way, and is the list in the end', async () => {
    const server = updateServer(YESTERDAY);
    const kept = keeper(server);
    const updating = kept.update();
    const taking = kept.takeCsv(given(CSV), false);
    expect((await kept.state()).waiting).toEqual(['retraction-watch']);
    expect([(await updating).result, (await taking).result]).toEqual(['renewed', 'renewed']);
    expect(await listSummary()).toMatchObject({ origin: 'retraction-watch' });
  });

  it('is not taken any more where it was cancelled while it waited', async () => {
    const kept = keeper(updateServer(YESTERDAY));
    const updating = kept.update();
    const taking = kept.takeCsv(given(CSV), false);
    await kept.cancel();
    expect([(await updating).result, (await taking).result]).toEqual(['cancelled', 'cancelled']);
    expect(await listSummary()).toMatchObject({ origin: null });
  });

  it('is not replaced by an older list of the update address, unless the reader asks for that', async () => {
    const server = updateServer(YESTERDAY);
    const kept = keeper(server);
    await kept.takeCsv(given(CSV), false);
    await kept.updateIfDue();
    expect(await getMeta('noticeCheck')).toMatchObject({ origin: 'update', result: 'current' });
    expect(await listSummary()).toMatchObject({ origin: 'retraction-watch' });
    expect((await kept.update()).result).toBe('renewed');
    expect(await listSummary()).toMatchObject({ origin: 'update' });
  });

  it('is not marked as interrupted by a start that looks after what was left over', async () => {
    const kept = keeper(nowhere);
    const resumed = kept.resume();
    const taking = kept.takeCsv(given(CSV), false);
    const again = kept.resume();
    expect((await taking).result).toBe('renewed');
    await Promise.all([resumed, again]);
    expect(await getMeta('noticeCheck')).toMatchObject({ result: 'renewed' });
    expect(await listSummary()).toMatchObject({ origin: 'retraction-watch' });
  });

  it('answers from the old list or the new one wherever the background is stopped, and says that it was interrupted', async () => {
    const probe = killedAt(-1);
    await keeper({ send: nowhere.send, steps: probe.steps }).takeCsv(given(CSV), false);
    for (let step = 1; step <= probe.count(); step += 7) {
      await restart();
      globalThis.indexedDB = new (await import('fake-indexeddb')).IDBFactory();
      await haveList(YESTERDAY);
      const killed = killedAt(step);
      void keeper({ send: nowhere.send, steps: killed.steps }).takeCsv(given(CSV), false);
      await killed.died;
      await restart();
      await keeper(nowhere).resume();
      const answers = [await markOfKey(KEPT_KEY), await markOfKey('10.5555/paper.1')];
      expect(answers.filter((mark) => mark !== null), `step ${step}`).toHaveLength(1);
      expect(await leftInStorage()).toMatchObject({ lists: 1, generations: 1, task: undefined });
      expect(await getMeta('noticeCheck')).toMatchObject({ reason: 'interrupted' });
    }
  });
});

describe('the Retraction Watch data from its public address', () => {
  it('is fetched there and nowhere else, and is of today', async () => {
    const server = updateServer(YESTERDAY);
    const addresses: string[] = [];
    const bytes = new TextEncoder().encode(CSV);
    const send: typeof fetch = async (address) => {
      addresses.push(String(address));
      return new Response(bytes, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
    };
    expect((await keeper({ send }).downloadRetractionWatch()).result).toBe('renewed');
    expect(addresses).toEqual([RETRACTION_WATCH_FILE]);
    expect((await listSummary()).sources['retraction-watch']).toBe(NOW);
    expect(server.requests).toEqual([]);
  });

  it('is refused where a page to sign in comes instead', async () => {
    const send: typeof fetch = async () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    expect(await keeper({ send }).downloadRetractionWatch()).toMatchObject({ result: 'refused', reason: 'wrong-type' });
  });
});
