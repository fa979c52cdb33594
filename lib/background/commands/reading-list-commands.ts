import { normalIds } from '@/lib/identifiers/normal-ids';
import type { Handlers } from '@/lib/messaging/router';
import { netFor } from '@/lib/net/net-for';
import { recordsCorrections } from '@/lib/notices/status/source-rank';
import { CannotMerge, mergeByHand, undoMerge } from '@/lib/reading-list/merge-by-hand';
import { answersFor, trustedIds } from '@/lib/reading-list/proven-ids';
import { findEntryById, NoSuchEntry, saveWork, updateEntry, updateEvidence } from '@/lib/reading-list/reading-list';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import type { ReportDeps } from '@/lib/report/report-deps';
import type { RunningQuestions } from '@/lib/report/running-questions';
import { streamReport } from '@/lib/report/stream-report';
import { workOf } from '@/lib/report/work-of';
import { liveMode } from '@/lib/settings/live-mode';
import { consentedSettings } from '../consented-settings';
import { entryEvidence } from '../entry-evidence';
import { tellPaperTabs } from '../page-scripts';
import { refuse } from './refuse';

type Names = 'save-work' | 'update-entry' | 'remove-entry' | 'restore-entry' | 'recheck-entry' | 'merge-entries' | 'undo-merge';

/** Commands about saved papers. */
export function readingListCommands(reports: ReportDeps, running: RunningQuestions): Pick<Handlers, Names> {
  const now = () => reports.now();

  return {
    'save-work': async (command) => {
      const claimed = normalIds(command.ids);
      const { own, notices } = await entryEvidence(claimed);
      const ids = trustedIds(claimed, own);
      const work = workOf(ids, answersFor(ids, own), { title: command.title, journal: null });
      if (Object.values(work.ids).every((id) => id === null)) refuse('no-identifier', 'This paper has no identifier.');
      const { id } = await orSay(saveWork(work, [...own, ...notices], now()));
      return { entryId: id };
    },
    'update-entry': ({ id, patch, base }) => orSay(updateEntry(id, patch, base, now())),
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
      const settings = await consentedSettings();
      const live = liveMode(settings, tab?.incognito ?? false);
      if (live !== 'on') refuse(live === 'off' ? 'live-off' : 'private-off', 'Online checks are off.');
      const entry = (await findEntryById(id)) ?? refuse('not-found', 'This paper is not in the list any more.');
      const question = { ids: entry.work.ids, kind: null, title: null, depth: 'open', page: null } as const;
      const { controller, done } = running.start();
      let answered = false;
      await streamReport(
        { ...question, live, keep: true, force: true, mailto: settings.mailto },
        null,
        // A private window leaves no record.
        tab?.incognito ? { ...reports, net: netFor(null, reports.net) } : reports,
        ({ main }) => {
          answered = main.outcomes.some(({ source, kind }) => recordsCorrections(source) && kind !== 'failed');
        },
        controller.signal,
      ).finally(done);
      if (!answered) refuse('no-answer', 'No source could be asked.');
      const { own, notices } = await entryEvidence(entry.work.ids);
      return orSay(updateEvidence(id, [...own, ...notices], now()));
    },
  };
}

/** Waits for a change of the list; why it could not be made ends the command in words that a page understands. */
export async function orSay<Value>(change: Promise<Value>): Promise<Value> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof NoSuchEntry) refuse('not-found', 'This paper is not in the list any more.');
    if (error instanceof CannotMerge) refuse(error.why, error.message);
    if (isFull(error)) refuse('full', 'The disk, or what the browser allows, is full.');
    throw error;
  }
}

/** Whether a write failed for want of room. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
