import { describe, expect, it } from 'vitest';
import { listSummary } from '@/lib/notices/known/ask-notice-list';
import { useFreshDatabase } from '../storage/fresh-database';
import { haveList, keeper, leftInStorage, markOfKey } from './keeper-harness';
import { KEPT_KEY, NEW_KEY, OLD_KEY, TODAY, YESTERDAY, deltaBetween, updateServer } from './update-server';
import { retractionRow, retractionWatchCsv } from '../notices-build/samples';
import { FACTS } from '../notices/index/arbitrary-list';

useFreshDatabase();

const nowhere = updateServer(TODAY);
const packaged = (list = TODAY) => async (path: string) => (path === 'notices/notices.index' ? list.index : list.details);
const TODAY_AT = FACTS.built + 86_400_000;

describe('the list that comes with a package', () => {
  it('is taken in after an installation', async () => {
    await keeper(nowhere).takePackage(TODAY_AT, packaged());
    expect(await listSummary()).toMatchObject({ origin: 'package', entries: TODAY.entries });
    expect(await markOfKey(NEW_KEY)).not.toBeNull();
  });

  it('takes the place of an older list, and not of a newer one', async () => {
    await haveList(YESTERDAY);
    await keeper(nowhere).takePackage(TODAY_AT, packaged());
    expect(await markOfKey(OLD_KEY)).toBeNull();
    await keeper(nowhere).takePackage(FACTS.built, packaged(YESTERDAY));
    expect(await markOfKey(OLD_KEY)).toBeNull();
  });

  it('leaves a list alone that the reader built', async () => {
    const csv = retractionWatchCsv(retractionRow(1));
    async function* text(): AsyncGenerator<string> {
      yield csv;
    }
    await keeper(nowhere).takeCsv({ size: null, pieces: text() }, false);
    await keeper(nowhere).takePackage(TODAY_AT * 2, packaged());
    expect((await listSummary()).origin).toBe('retraction-watch');
  });

  it('is not there in a build from source', async () => {
    await keeper(nowhere).takePackage(null, packaged());
    expect(await leftInStorage()).toMatchObject({ lists: 0 });
  });

  it('is refused where it is damaged', async () => {
    const index = TODAY.index.slice();
    index[100] = (index[100] ?? 0) ^ 1;
    await haveList(YESTERDAY);
    await keeper(nowhere).takePackage(TODAY_AT, packaged({ ...TODAY, index }));
    expect(await markOfKey(KEPT_KEY)).not.toBeNull();
    expect((await listSummary()).origin).toBe('update');
  });

  it('is renewed by deltas like any other', async () => {
    await keeper(nowhere).takePackage(FACTS.built, packaged(YESTERDAY));
    const server = updateServer(TODAY, [{ from: YESTERDAY, to: TODAY, bytes: deltaBetween(YESTERDAY, TODAY) }]);
    expect((await keeper(server).update()).result).toBe('renewed');
    expect(server.requests.some(({ name }) => name.endsWith('.delta'))).toBe(true);
  });
});
