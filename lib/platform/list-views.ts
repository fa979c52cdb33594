import { SORTS, STATUS_GROUPS, WHOLE_LIST, type RowQuery, type SavedView } from '@/lib/model/row-query';
import { browser } from './browser';

const KEY = 'listViews';
const MAX_VIEWS = 50;

/** The views of the reading list that the reader gave a name; none where what is stored is no list of views. */
export async function readViews(): Promise<SavedView[]> {
  const { [KEY]: stored } = (await browser.storage.local.get(KEY)) as Record<string, unknown>;
  return Array.isArray(stored) ? stored.flatMap((view) => viewOf(view) ?? []).slice(0, MAX_VIEWS) : [];
}

/** Keeps the views, in this browser alone: they are no part of a backup. */
export async function keepViews(views: readonly SavedView[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: views.slice(-MAX_VIEWS) });
}

export async function forgetViews(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** What is not as it should be is left out of the query, one by one. */
function viewOf(stored: unknown): SavedView | null {
  const { name, query } = (stored ?? {}) as { name?: unknown; query?: Partial<RowQuery> };
  if (typeof name !== 'string' || typeof query !== 'object' || query === null) return null;
  return {
    name: name.slice(0, 60),
    query: {
      ...WHOLE_LIST,
      text: typeof query.text === 'string' ? query.text.slice(0, 200) : '',
      group: query.group && Object.hasOwn(STATUS_GROUPS, query.group) ? query.group : null,
      state: query.state === 'unread' || query.state === 'reading' || query.state === 'read' ? query.state : null,
      flag: query.flag === 'known' || query.flag === 'check-again' ? query.flag : null,
      tags: Array.isArray(query.tags) ? query.tags.filter((tag) => typeof tag === 'string') : [],
      year: typeof query.year === 'number' ? query.year : null,
      journal: typeof query.journal === 'string' ? query.journal : null,
      hasSummary: query.hasSummary === true,
      isChanged: query.isChanged === true,
      sort: SORTS.find((sort) => sort === query.sort) ?? 'saved',
    },
  };
}
