import type { PageFinding } from '@/lib/model/page-finding';
import { plainText } from '@/lib/model/rich-text';
import type { EntryPatch, FieldVersions } from '@/lib/model/reading-list-entry';
import type { Work } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';
import type { PagePort } from '@/lib/platform/page-browser';
import { command } from './command';
import type { Ask, OwnSnapshot, Reply } from './contract';
import { createReportClient } from './report-client';

/** What one of Caveat's own pages shows of one paper. Plain data, replaced as a whole. */
export interface PaperState {
  /** The last snapshot; `null` before the first, and with no paper. */
  snapshot: OwnSnapshot | null;
  /** An answer is on its way and nothing is there to show yet. */
  waiting: boolean;
  saving: boolean;
  problem: 'disconnected' | 'storage' | 'save-failed' | null;
  /** Saved here since the paper was shown, whether or not the report knows it yet. */
  justSaved: readonly Work[];
}

export interface PaperView {
  /**
   * Shows another paper, or none; what was known of the last one goes at once.
   * @param tabId the tab whose privacy applies; `null` where no tab is spoken of
   */
  show(finding: PageFinding | null, tabId: number | null): void;
  /** Asks again about the same paper; `force` also where answers are young. */
  askAgain(force: boolean): void;
  save(work: Work): Promise<void>;
  /** @param base the versions that the new values were based on */
  update(id: string, patch: EntryPatch, base: FieldVersions): Promise<Reply<'update-entry'>>;
}

export const NO_PAPER: PaperState = { snapshot: null, waiting: false, saving: false, problem: null, justSaved: [] };

/**
 * A view on one paper at a time for the extension's own pages: asks on the report port, saves, and
 * tells each change. An answer about a paper that is left is dropped.
 * @param depth `view` for a word, `open` for the whole report
 */
export function createPaperView(depth: Ask['depth'], onChange: (state: PaperState) => void): PaperView {
  let state = NO_PAPER;
  let paper: { finding: PageFinding; tabId: number | null } | null = null;
  let navigation = 0;

  const client = createReportClient(
    (name) => browser.runtime.connect({ name }) as PagePort,
    (snapshot) => change({ snapshot: snapshot as OwnSnapshot, waiting: false, problem: snapshot.report.storageFailed ? 'storage' : null }),
    () => change({ waiting: false, problem: 'disconnected' }),
  );

  function change(part: Partial<PaperState>): void {
    state = { ...state, ...part };
    onChange(state);
  }

  function ask(force: boolean): void {
    if (paper === null) return;
    client.ask({
      ...paper.finding,
      type: 'ask',
      navigation,
      revision: state.snapshot?.revision ?? 0,
      depth,
      force,
      tabId: paper.tabId,
      page: null,
      notices: [],
    });
  }

  return {
    show(finding, tabId) {
      client.leave();
      navigation += 1;
      paper = finding && { finding, tabId };
      change({ ...NO_PAPER, waiting: paper !== null });
      ask(false);
    },
    askAgain: ask,
    async save(work) {
      const asked = navigation;
      change({ saving: true });
      const title = work.title ? plainText(work.title).trim() : null;
      const reply = await command({ type: 'save-work', ids: work.ids, title });
      // The reader may have gone on to another paper meanwhile, which has nothing to do with this one.
      if (asked !== navigation) return;
      change({
        saving: false,
        problem: reply.ok ? null : 'save-failed',
        justSaved: reply.ok ? [...state.justSaved, work] : state.justSaved,
      });
      if (reply.ok) ask(false);
    },
    async update(id, patch, base) {
      const asked = navigation;
      const reply = await command({ type: 'update-entry', id, patch, base });
      if (asked === navigation) ask(false);
      return reply;
    },
  };
}
