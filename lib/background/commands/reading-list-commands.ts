import { normalIds } from '@/lib/identifiers/normal-ids';
import type { Handlers } from '@/lib/messaging/router';
import { recordsCorrections } from '@/lib/notices/status/source-rank';
import { importBackup } from '@/lib/reading-list/backup';
import { findEntryById, removeEntry, restoreEntry, saveWork, updateEntry, updateEvidence } from '@/lib/reading-list/reading-list';
import type { ReportDeps } from '@/lib/report/report-deps';
import type { RunningQuestions } from '@/lib/report/running-questions';
import { streamReport } from '@/lib/report/stream-report';
import { workOf } from '@/lib/report/work-of';
import { consentedSettings } from '../consented-settings';
import { entryEvidence } from '../entry-evidence';
import { tellPaperTabs } from '../page-scripts';
import { orRefuse, refuse } from './refuse';

/** Commands about saved papers. */
export function readingListCommands(reports: ReportDeps, running: RunningQuestions): Pick<Handlers, 'save-work' | 'update-entry' | 'remove-entry' | 'restore-entry' | 'recheck-entry' | 'import-backup'> {
  const now = () => reports.now();

  return {
    'save-work': async (command) => {
      const ids = normalIds(command.ids);
      const { own, notices } = await entryEvidence(ids);
      const work = workOf(ids, own, { title: command.title, journal: null });
      if (Object.values(work.ids).every((id) => id === null)) refuse('no-identifier', 'This paper has no identifier.');
      const { id } = await saveWork(work, [...own, ...notices], now());
      return { entryId: id };
    },
    'update-entry': ({ id, patch }) => updateEntry(id, patch, now()),
    'remove-entry': async ({ id }) => {
      await removeEntry(id);
      void tellPaperTabs({ type: 'ask-again' });
      return null;
    },
    'restore-entry': async ({ id }) => {
      const entry = await restoreEntry(id);
      void tellPaperTabs({ type: 'ask-again' });
      return entry;
    },
    'recheck-entry': async ({ id }) => {
      const settings = await consentedSettings();
      if (!settings.liveChecks) refuse('live-off', 'Live checks are off.');
      const entry = (await findEntryById(id)) ?? refuse('not-found', 'This paper is not in the list any more.');
      const question = { ids: entry.work.ids, kind: null, title: null, depth: 'open', page: null } as const;
      const { controller, done } = running.start();
      let answered = false;
      await streamReport(
        { ...question, live: 'on', keep: true, force: true, mailto: settings.mailto },
        null,
        reports,
        ({ main }) => {
          answered = main.outcomes.some(({ source, kind }) => recordsCorrections(source) && kind !== 'failed');
        },
        controller.signal,
      );
      done();
      if (!answered) refuse('no-answer', 'No source could be asked.');
      const { own, notices } = await entryEvidence(entry.work.ids);
      return updateEvidence(id, workOf(entry.work.ids, own, null), [...own, ...notices], now());
    },
    'import-backup': async ({ text }) => orRefuse(await importBackup(text)),
  };
}
