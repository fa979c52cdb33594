import { normalIds } from '@/lib/identifiers/normal-ids';
import type { Handlers } from '@/lib/messaging/router';
import type { WorkIds } from '@/lib/model/work';
import { netFor } from '@/lib/net/net-for';
import { recordsCorrections } from '@/lib/notices/status/source-rank';
import { editEntries } from '@/lib/reading-list/edit-entries';
import { CannotMerge, mergeByHand, undoMerge } from '@/lib/reading-list/merge-by-hand';
import { answersFor, trustedIds } from '@/lib/reading-list/proven-ids';
import { findEntryById, NoSuchEntry, saveWork, updateEntry, updateEvidence } from '@/lib/reading-list/reading-list';
import { removeEntries, removeEntry, restoreEntries, restoreEntry } from '@/lib/reading-list/removal';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import type { ReportDeps } from '@/lib/report/report-deps';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { LiveGate, LiveTurn } from '@/lib/net/live-gate';
import { gatedDeps } from '@/lib/report/gated-deps';
import { streamReport } from '@/lib/report/stream-report';
import { workOf } from '@/lib/report/work-of';
import { liveMode } from '@/lib/settings/live-mode';
import { consentedSettings } from '../consented-settings';
import { entryEvidence } from '../entry-evidence';
import type { PageGate } from '../page-gate';
import { tellPaperTabs } from '../page-scripts';
import { refuse } from './refuse';

type Names =
  | 'save-work'
  | 'save-paper'
  | 'update-entry'
  | 'edit-entries'
  | 'remove-entries'
  | 'restore-entries'
  | 'remove-entry'
  | 'restore-entry'
  | 'recheck-entry'
  | 'merge-entries'
  | 'undo-merge';

/** Commands about saved papers. */
export function readingListCommands(reports: ReportDeps, liveGate: Pick<LiveGate, 'begin'>, gate: Pick<PageGate, 'maySave'>): Pick<Handlers, Names> {
  const now = () => reports.now();

  /** @returns the identifier of the saved paper in the list */
  async function save(claimed: WorkIds, title: string | null): Promise<string> {
    const { own, notices } = await entryEvidence(claimed);
    const ids = trustedIds(claimed, own);
    const work = workOf(ids, answersFor(ids, own), { title, journal: null });
    if (Object.values(work.ids).every((id) => id === null)) refuse('no-identifier', 'This paper has no identifier.');
    return (await orSay(saveWork(work, [...own, ...notices], now()))).id;
  }

  async function recheck(id: string, incognito: boolean, turn: LiveTurn): Promise<ReadingListEntry> {
    const settings = await consentedSettings();
    const live = liveMode(settings, incognito);
    if (live !== 'on') refuse(live === 'off' ? 'live-off' : 'private-off', 'Online checks are off.');
    const entry = (await findEntryById(id)) ?? refuse('not-found', 'This paper is not in the list any more.');
    const question = { ids: entry.work.ids, kind: null, title: null, depth: 'open', page: null } as const;
    let answered = false;
    await streamReport(
      { ...question, live, keep: true, force: true, mailto: settings.mailto },
      null,
      // A private window leaves no record.
      gatedDeps(incognito ? { ...reports, net: netFor(null, reports.net) } : reports, turn),
      ({ main }) => {
        answered = main.outcomes.some(({ source, kind }) => recordsCorrections(source) && kind !== 'failed');
      },
      turn.signal,
    );
    if (turn.signal.aborted) refuse('live-off', 'Online checks were switched off.');
    if (!answered) refuse('no-answer', 'No source could be asked.');
    const { own, notices } = await entryEvidence(entry.work.ids);
    const kept = await turn.keep<ReadingListEntry | null>(() => orSay(updateEvidence(id, [...own, ...notices], now())), null);
    return kept ?? refuse('live-off', 'Online checks were switched off.');
  }

  return {
    'save-work': async ({ ids, title }) => ({ entryId: await save(normalIds(ids), title) }),
    'save-paper': async ({ ids, title }, sender) => {
      const claimed = normalIds(ids);
      if (!(await gate.maySave(sender, claimed))) refuse('not-allowed', 'A page saves its own paper, at a click.');
      await save(claimed, title);
      return null;
    },
    'update-entry': ({ id, patch, base }) => orSay(updateEntry(id, patch, base, now())),
    'edit-entries': async ({ edits, snapshot }) => {
      if (snapshot) await orSay(takeSnapshot('bulk', now()));
      return orSay(editEntries(edits, now()));
    },
    'remove-entries': async ({ ids, snapshot, goesOn }) => {
      if (snapshot) await orSay(takeSnapshot('bulk', now()));
      const removed = await orSay(removeEntries(ids, now(), goesOn));
      void tellPaperTabs({ type: 'ask-again' });
      return { removed };
    },
    'restore-entries': async ({ ids }) => {
      const restored = await orSay(restoreEntries(ids, now()));
      void tellPaperTabs({ type: 'ask-again' });
      return { restored };
    },
    'remove-entry': async ({ id }) => {
      await orSay(removeEntry(id, now()));
      void tellPaperTabs({ type: 'ask-again' });
      return null;
    },
    'restore-entry': async ({ id }) => {
      const entry = await orSay(restoreEntry(id, now()));
      void tellPaperTabs({ type: 'ask-again' });
      return entry;
    },
    'merge-entries': async ({ id, other }) => {
      const entry = await orSay(mergeByHand(id, other, now()));
      void tellPaperTabs({ type: 'ask-again' });
      return entry;
    },
    'undo-merge': async ({ id, seq }) => {
      const entry = await orSay(undoMerge(id, seq, now()));
      void tellPaperTabs({ type: 'ask-again' });
      return entry;
    },
    'recheck-entry': async ({ id }, { tab }) => {
      // Begun before the settings are read, so that consent taken back at any moment from now on counts.
      const turn = liveGate.begin();
      return recheck(id, tab?.incognito ?? false, turn).finally(turn.done);
    },
  };
}

/** Waits for a change of the list; why it could not be made ends the command in words that a page understands. */
async function orSay<Value>(change: Promise<Value>): Promise<Value> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof NoSuchEntry) refuse('not-found', 'This paper is not in the list any more.');
    if (error instanceof CannotMerge) refuse(error.why, error.message);
    throw error;
  }
}
