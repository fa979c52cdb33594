import type { RowWindow } from '@/components/reading-list/row-window';
import type { ShownRow } from '@/lib/model/paper-row';
import { NO_FACETS, WHOLE_LIST, type RowQuery } from '@/lib/model/row-query';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { refreshRows } from '@/lib/reading-list/rows/refresh-rows';
import type { PaperKin } from '@/lib/reading-list/rows/row-messages';
import { shownRow } from '@/lib/reading-list/rows/row-engine';
import { onSettingsChange } from '@/lib/settings/settings';
import { database } from '@/lib/storage/database';
import { databaseNames, onDatabaseName } from '@/lib/storage/database-name';
import { getMeta } from '@/lib/storage/meta';
import { readFirstRows } from '@/lib/storage/first-rows';
import { onWatchChange } from '@/lib/watch/watch-events';
import { textLanguage } from '@/lib/words/language';
import { startRowClient } from './row-client';
import { createRowFeed } from './row-feed';

/** Rows that are fetched together, beyond those in sight. */
const AROUND = 60;
/** Rows that the page reads itself when it opens, while the worker starts: enough for a screen. */
const AT_FIRST = 30;
/** How long changes are gathered before the choices of the filters are fetched anew, in milliseconds. */
const FACET_PAUSE = 400;

export interface RowState {
  rows: RowWindow;
  /** Rows that are being made for the first time: how many there are so far; `null` where none are. */
  building: number | null;
  error: Error | null;
}

export interface RowSession {
  search(query: RowQuery): void;
  reload(): void;
  kin(id: string): Promise<PaperKin>;
  end(): void;
}

/** Keeps the rows that the page shows: asks the worker for them, and has rows made anew when entries change. */
export function createRowSession(onState: (state: RowState) => void): RowSession {
  const client = startRowClient(() => void ask().catch(fail));
  const feed = createRowFeed(client, () => void ask(true).catch(fail));
  let query = WHOLE_LIST;
  let cache = new Map<number, ShownRow>();
  let range = { from: 0, to: 0 };
  let asking = 0;
  let facetTimer: ReturnType<typeof setTimeout> | undefined;
  let view = { found: null as number | null, total: 0, isWhole: false };
  let facets = NO_FACETS;
  let building: number | null = null;
  let error: Error | null = null;
  let refreshing: Promise<void> = Promise.resolve();
  let isWanted = false;
  let isEnded = false;
  /** The worker has read the first rows. Before that an empty view would say that nothing is saved. */
  let isOpen = false;

  function tell(): void {
    if (isEnded) return;
    const known = cache;
    const rows: RowWindow = { ...view, facets, rowAt: (at) => known.get(at), atHand: () => fromFirst(known), all: () => client.ask({ ask: 'rows', from: 0, to: Infinity }), want, ids: () => client.ask({ ask: 'ids', query }), allIds: () => client.ask({ ask: 'all-ids' }) };
    onState({ rows, building, error });
  }

  function fail(reason: unknown): void {
    error = reason instanceof Error || reason instanceof DOMException ? reason : new Error(String(reason));
    tell();
  }

  /**
   * Asks for the present view, and for the rows in sight with it: the old ones stay until the new ones are here.
   * @param isOther rows are others than before, and so may be what there is to filter by
   */
  async function ask(isOther = !view.isWhole): Promise<void> {
    asking += 1;
    const mine = asking;
    const { rows, ...answer } = await client.ask({ ask: 'view', query });
    const from = Math.max(0, range.from - AROUND);
    const to = Math.min(answer.found, range.to + AROUND);
    const there = to > rows.length ? await client.ask({ ask: 'rows', from, to }) : [];
    if (isOther) {
      clearTimeout(facetTimer);
      facetTimer = setTimeout(() => void fetchFacets(), FACET_PAUSE);
    }
    if (mine !== asking) return;
    cache = new Map([...rows.entries(), ...there.map((row, at) => [from + at, row] as const)]);
    view = answer;
    tell();
  }

  async function fetchFacets(): Promise<void> {
    facets = await client.ask({ ask: 'facets' });
    tell();
  }

  function want(from: number, to: number): void {
    range = { from, to };
    const missing = [...Array(to - from).keys()].some((at) => !cache.has(from + at));
    if (missing && isOpen) void fetchRows(Math.max(0, from - AROUND), to + AROUND);
  }

  async function fetchRows(from: number, to: number): Promise<void> {
    const mine = asking;
    const rows = await client.ask({ ask: 'rows', from, to });
    if (mine !== asking) return;
    cache = new Map([...cache, ...rows.map((row, at) => [from + at, row] as const)]);
    tell();
  }

  async function open(): Promise<void> {
    try {
      // Opens the database, brings it to the present version, and says why it cannot where it cannot.
      const build = await getMeta('rowBuild');
      // Rows that were never made, or not all of them: what is on record is not the list.
      if (!build?.isDone) building = 0;
      const { name } = await databaseNames();
      const opening = client.ask({ ask: 'open', database: name, language: textLanguage() });
      if (building === null && query === WHOLE_LIST) await showFirst();
      await opening;
      error = null;
      isOpen = true;
      await ask();
      refresh();
    } catch (reason) {
      fail(reason);
    }
  }

  /** Shows the first screen of the list before the worker is there. */
  async function showFirst(): Promise<void> {
    const { rows, total } = await readFirstRows(await database(), AT_FIRST);
    cache = new Map(rows.map((row, at) => [at, shownRow(row, null)]));
    view = { found: total, total, isWhole: false };
    error = null;
    tell();
  }

  /** Has rows made anew; a change that comes meanwhile is taken up afterwards. */
  function refresh(): void {
    if (isWanted) return;
    isWanted = true;
    refreshing = refreshAfter(refreshing);
  }

  async function refreshAfter(before: Promise<void>): Promise<void> {
    await before;
    isWanted = false;
    if (isEnded) return;
    try {
      await refreshRows(() => Date.now(), (change) => {
        // Rows that are made anew while the old ones are shown are nothing to wait for.
        if (change === null) building = 0;
        else if (building !== null) building += change.put.length;
        feed.take(change);
      });
    } catch (reason) {
      fail(reason);
    }
    feed.rest();
    if (building === null) return;
    building = null;
    await ask(true).catch(fail);
  }

  // A new notice list reaches the rows by what the watch found in it.
  const stops = [onReadingListChange(refresh), onWatchChange(refresh), onSettingsChange(refresh), onDatabaseName(() => void open())];
  void open();

  return {
    search(next) {
      query = next;
      range = { from: 0, to: 0 };
      if (isOpen) void ask().catch(fail);
    },
    reload: () => void open(),
    kin: (id) => client.ask({ ask: 'kin', id }),
    end() {
      isEnded = true;
      clearTimeout(facetTimer);
      stops.forEach((stop) => stop());
      feed.end();
      client.end();
    },
  };
}

/** The rows from the first one on, up to a gap. */
function fromFirst(rows: ReadonlyMap<number, ShownRow>): ShownRow[] {
  const first: ShownRow[] = [];
  for (let row = rows.get(0); row !== undefined; row = rows.get(first.length)) first.push(row);
  return first;
}
