// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Corrections } from '@/lib/model/corrected-place';
import type { PageSession } from '@/lib/page/page-session';
import { startPlaces, type PlacesDeps } from '@/lib/page/start-places';
import { correctedSteps } from '@/lib/page/texts/corrected-places';

const highlights = new Map<string, Set<Range>>();
const view = Object.assign(window, {
  CSS: { highlights },
  Highlight: class extends Set<Range> {
    constructor(...ranges: Range[]) {
      super(ranges);
    }
  },
});
const NOTHING: Corrections = { wasNow: [], passages: [], figures: [], text: [] };
const PASSAGE = 'Nobody in the control arm was lost to follow-up.';
const OTHER = 'All worms of the second pot were counted by hand.';

let end = new AbortController();
type Listener = Parameters<PlacesDeps['runtime']['onMessage']['addListener']>[0];
let tell: Listener = () => undefined;
const runtime: PlacesDeps['runtime'] = { id: 'caveat', onMessage: { addListener: (listener) => (tell = listener) } };

const start = (isOwn = () => true): PageSession => {
  const session = { navigation: 1, signal: end.signal } as PageSession;
  startPlaces(session, view, { steps: (corrections) => correctedSteps(document, corrections), isOwn, runtime });
  return session;
};
const marked = () => [...(highlights.get('caveat-corrected') ?? [])].map(String);

beforeEach(() => {
  highlights.clear();
  end = new AbortController();
  document.body.innerHTML = `<p>${PASSAGE}</p><p>${OTHER}</p>`;
});

test('marks the places of one notice beside those of another, and clears them all', async () => {
  const session = start();
  expect((await session.places?.mark({ ...NOTHING, passages: [PASSAGE], figures: ['Fig. 1'] }))?.places).toEqual([
    { kind: 'passage', name: PASSAGE, now: null, found: 'shown', pageHas: 'unknown' },
    { kind: 'figure', name: 'Fig. 1', now: null, found: 'not-found', pageHas: 'unknown' },
  ]);
  await session.places?.mark({ ...NOTHING, passages: [OTHER] });
  expect(marked()).toEqual([PASSAGE, OTHER]);
  session.places?.clear();
  expect(marked()).toEqual([]);
});

test('another paper in the same document, and the end of the extension, take the marks away', async () => {
  const session = start();
  await session.places?.mark({ ...NOTHING, passages: [PASSAGE] });
  session.onChange?.();
  expect(marked()).toEqual([PASSAGE]);
  session.navigation = 2;
  session.onChange?.();
  expect(marked()).toEqual([]);
  await session.places?.mark({ ...NOTHING, passages: [PASSAGE] });
  end.abort();
  expect(marked()).toEqual([]);
});

test('a page that may still be the last paper’s is not read', async () => {
  const steps = vi.fn(() => [][Symbol.iterator]() as never);
  const session = { navigation: 2, signal: end.signal } as PageSession;
  startPlaces(session, view, { steps, isOwn: () => false, runtime });
  expect(await session.places?.mark({ ...NOTHING, passages: [PASSAGE] })).toBeNull();
  expect(steps).not.toHaveBeenCalled();
});

test('marks that are no longer wanted when the search ends are not set', async () => {
  const stopped = { next: vi.fn(() => ({ done: false, value: undefined })) } as unknown as Iterator<unknown, never, undefined>;
  const waiting = { navigation: 1, signal: end.signal } as PageSession;
  startPlaces(waiting, view, { steps: () => stopped, isOwn: () => true, runtime });
  const marking = waiting.places?.mark(NOTHING);
  setTimeout(() => waiting.places?.clear(), 20);
  expect(await marking).toBeNull();
  expect(marked()).toEqual([]);
});

test('for the side panel it marks what a notice names of this very paper, answers, shows and clears', async () => {
  const ids = { doi: '10.1000/caveat.1', pmid: null, pmcid: null, arxiv: null };
  const session = Object.assign(start(), { finding: { kind: 'work' as const, ids, from: null, title: null, types: [] } });
  const ask = (doi: string, id = 'caveat') =>
    new Promise((resolve) => {
      const later = tell({ type: 'mark-places', key: 7, ids: { ...ids, doi }, corrections: { ...NOTHING, passages: [PASSAGE] } }, { id }, resolve);
      if (later !== true) resolve('no answer');
    });
  expect(await ask('10.1000/caveat.2'), 'the panel speaks of another paper').toBeNull();
  expect(await ask(ids.doi, 'a page'), 'somebody else speaks').toBe('no answer');
  expect(marked()).toEqual([]);
  expect(await ask(ids.doi)).toEqual([{ kind: 'passage', name: PASSAGE, now: null, found: 'shown', pageHas: 'unknown' }]);
  expect(marked()).toEqual([PASSAGE]);
  tell({ type: 'clear-places' }, { id: 'caveat' }, () => undefined);
  expect(marked()).toEqual([]);
  expect(session.finding.ids).toEqual(ids);
});
