import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createLibraryKeeper, type LibraryKeeper } from '@/lib/library/library-keeper';
import type { Report } from '@/lib/model/report';
import { NO_IDS } from '@/lib/model/work';
import { askNoticeList } from '@/lib/notices/known/ask-notice-list';
import type { ReportDeps } from '@/lib/report/report-deps';
import { streamReport, type Question } from '@/lib/report/stream-report';
import { keeper as listKeeper, haveList } from '../jobs/keeper-harness';
import { NEW_KEY, NOW, TODAY, YESTERDAY, deltaBetween, updateServer } from '../jobs/update-server';
import { useFreshDatabase } from '../storage/fresh-database';
import { LIBRARY, libraryServer, type LibraryServer } from './library-server';

useFreshDatabase();

const PAPER = { ...NO_IDS, doi: NEW_KEY };

let server: LibraryServer;
let libraries: LibraryKeeper;
beforeEach(async () => {
  server = await libraryServer();
  onTestFinished(() => server.remove());
  await server.publish([1, 2, 3], '', (number) => (number === 2 ? NEW_KEY : `10.5555/other.${number}`));
  libraries = createLibraryKeeper({ now: () => NOW, send: server.send, onChange: () => undefined });
  await libraries.subscribe(LIBRARY);
  server.asked.length = 0;
});

/** What the sidebar shows last, with the services silent. */
async function report(more: Partial<Question> = {}): Promise<Report> {
  const deps: ReportDeps = {
    net: { ask: async () => ({ ok: false, reason: 'timeout', retryAt: null, at: NOW }) },
    now: () => NOW,
    viewSources: [],
    openSources: [],
    knownAnswers: async (ids) => [await askNoticeList(ids, NOW, null)],
    answersChanging: async () => [],
    keepAnswer: async () => undefined,
    findSummaries: (ids) => libraries.find(ids),
    askLibraries: (ids, signal) => libraries.ask(ids, signal),
    findNoticeSummaries: async () => [],
    findEntry: async () => null,
  };
  const reports: Report[] = [];
  await streamReport({ ids: PAPER, kind: 'article', title: null, depth: 'open', page: null, live: 'on', keep: true, force: false, mailto: '', ...more }, null, deps, (each) => reports.push(each), new AbortController().signal);
  const last = reports.at(-1);
  if (!last) throw new Error('no report');
  return last;
}

describe('a text of a library in the sidebar', () => {
  test('is shown for one request, with its library’s name', async () => {
    expect((await report()).main.summary?.summary).toMatchObject({ summary: ['Stone 2 has moss on it.'], origin: { kind: 'pack', name: 'Stones' } });
    expect(server.asked).toHaveLength(1);
    expect((await report({ live: 'off' })).main.summary?.summary.summary).toEqual(['Stone 2 has moss on it.']);
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    ['before the sidebar is open', { depth: 'view' }],
    ['while online checks are off', { live: 'off' }],
    ['from a private window', { keep: false }],
  ] satisfies [string, Partial<Question>][])('is not asked for %s', async (_name, more) => {
    expect((await report(more)).main.summary).toBeNull();
    expect(server.asked).toEqual([]);
  });

  test('is marked as older than a notice as soon as a delta of the notice list brings that notice', async () => {
    await haveList(YESTERDAY);
    expect((await report()).main.summary).toMatchObject({ staleness: 'none' });
    const lists = updateServer(TODAY, [{ from: YESTERDAY, to: TODAY, bytes: deltaBetween(YESTERDAY, TODAY) }]);
    await listKeeper(lists).update();
    expect(lists.requests.at(-1)?.name).toMatch(/\.delta$/);
    expect((await report({ live: 'off' })).main.summary).toMatchObject({ staleness: 'before', noticeDate: '2024-03-01' });
  });
});
