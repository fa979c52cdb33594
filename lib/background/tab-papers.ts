import { holdsIds, mergeIds } from '@/lib/identifiers/work-key';
import type { Sender } from '@/lib/messaging/sender';
import type { WorkIds } from '@/lib/model/work';
import { readTabPapers, writeTabPapers, type TabPaper } from '@/lib/platform/tab-papers';
import type { TabBudget } from './tab-budget';

/** Which paper the page of each tab shows, as the background knows it. */
export interface TabPapers {
  /**
   * A page's script says which paper its page shows. The first word counts until the tab has another document or
   * address, or the script says that this paper has gone; another paper is not this tab's.
   * @returns whether the paper is the tab's
   */
  claim(sender: Sender, ids: WorkIds): Promise<boolean>;
  /** A report of the tab's paper named these works too, such as the article that a notice is about. */
  named(sender: Sender, works: readonly WorkIds[]): Promise<void>;
  /** The works of the tab's paper, its own first. */
  worksOf(sender: Sender): Promise<WorkIds[]>;
  /** The paper has gone from the tab's page, or the tab has. */
  forget(tabId: number): Promise<void>;
}

const FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;
/** More works than a report names. */
const MAX_WORKS = 50;

/**
 * @param budget how many papers a tab may name in a while: each claim of another one, or of more identifiers, counts
 * @param now milliseconds since the epoch
 */
export function createTabPapers(budget: TabBudget, now: () => number): TabPapers {
  /** One after the other: each reads what the one before it wrote. */
  let turn: Promise<unknown> = Promise.resolve();
  const ofPrivate = new Map<number, TabPaper>();

  /** @param change the tab's paper in the place of the one before; `undefined` leaves it, `null` forgets it */
  function inTurn<Value>({ id: tabId, incognito }: Tab, work: (before: TabPaper | undefined) => Promise<{ value: Value; after?: TabPaper | null }>): Promise<Value> {
    const done = turn.then(async () => {
      const { [tabId]: noted, ...others } = await readTabPapers();
      const before = ofPrivate.get(tabId) ?? noted;
      const { value, after } = await work(before);
      if (after === undefined) return value;
      ofPrivate.delete(tabId);
      // Of a private window nothing is noted anywhere.
      if (incognito && after !== null) ofPrivate.set(tabId, after);
      else await writeTabPapers(after === null ? others : { ...others, [tabId]: after });
      return value;
    });
    turn = done.catch(() => undefined);
    return done;
  }

  return {
    async claim(sender, ids) {
      const tab = tabOf(sender);
      if (!tab) return false;
      const place = placeOf(sender);
      return inTurn(tab, async (before) => {
        const own = before?.works[0];
        const isHere = before?.place === place;
        if (before && own && holdsIds(own, ids)) return { value: true, after: isHere ? undefined : { ...before, place } };
        // In one place the page may say more of its paper, and not show another.
        const saysMore = own !== undefined && FIELDS.some((field) => own[field] !== null && own[field] === ids[field]);
        if (before && isHere && !saysMore) return { value: false };
        if ((await budget.spend(tab.id, 1, now())) < 1) return { value: false };
        return { value: true, after: { place, works: [isHere && own ? mergeIds(ids, own) : ids] } };
      });
    },
    async named(sender, works) {
      const tab = tabOf(sender);
      if (!tab) return;
      await inTurn(tab, async (before) => {
        if (before?.place !== placeOf(sender)) return { value: undefined };
        const more = works.filter((work) => !before.works.some((known) => holdsIds(known, work)));
        return { value: undefined, after: more.length === 0 ? undefined : { ...before, works: [...before.works, ...more].slice(0, MAX_WORKS) } };
      });
    },
    async worksOf(sender) {
      const tab = tabOf(sender);
      return !tab ? [] : inTurn(tab, async (before) => ({ value: before?.place === placeOf(sender) ? before.works : [] }));
    },
    forget: (tabId) => inTurn({ id: tabId, incognito: false }, async (before) => ({ value: undefined, after: before ? null : undefined })),
  };
}

type Tab = { id: number; incognito: boolean };

function tabOf({ tab }: Sender): Tab | null {
  return tab?.id === undefined ? null : { id: tab.id, incognito: tab.incognito ?? false };
}

/** What the browser itself says of the sender, and no script can choose without leaving the document or its address. */
function placeOf({ documentId = '', url = '' }: Sender): string {
  return `${documentId} ${url}`;
}
