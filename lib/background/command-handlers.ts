import { Refusal, type Handlers } from '@/lib/messaging/router';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { browser } from '@/lib/platform/browser';
import { forgetTexts, openCheckPage } from '@/lib/platform/check-page';
import { forgetDrafts, openClipPage } from '@/lib/platform/clip-page';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { grantedSites, revokeSite } from '@/lib/settings/sites';
import { importBackup } from '@/lib/reading-list/backup';
import { findEntryById, removeEntry, restoreEntry, saveWork, updateEntry, updateEvidence } from '@/lib/reading-list/reading-list';
import type { ListKeeper } from '@/lib/jobs/list-keeper';
import { RETRACTION_WATCH_HOST, releaseFileHost } from '@/lib/platform/list-access';
import { recordsCorrections } from '@/lib/notices/status/source-rank';
import type { RunningQuestions } from '@/lib/report/running-questions';
import { normalIds } from '@/lib/identifiers/normal-ids';
import { streamReport } from '@/lib/report/stream-report';
import type { ReportDeps } from '@/lib/report/report-deps';
import { workOf } from '@/lib/report/work-of';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { cancelSteps, commitSteps, sweepSteps } from '@/lib/storage/pack-steps';
import { deleteEverything } from '@/lib/background/delete-everything';
import { recogniseClip } from '@/lib/summaries/clip/recognise-clip';
import { keepSummary, removeOwnSummary } from '@/lib/summaries/keep-summary';
import { addToPack, beginPack } from '@/lib/summaries/pack-in-steps';
import { importPack, removePack } from '@/lib/summaries/pack-store';
import { clearBadge } from './badge';
import { consentedSettings } from './consented-settings';
import { entryEvidence } from './entry-evidence';
import { isPrivateTab } from './is-private-tab';
import { lookUp } from './look-up';
import { machineCandidates } from './machine-candidates';
import placeStyle from '@/components/marks/places.css?inline';
import { checkBibliography, checkList, explainEntries, type CheckListDeps } from './check-list';
import { holdingsOf } from './holdings';
import { knownList, type KnownList } from './known-list';
import { injectClipper, injectScripts, insertStyle, tellPaperTabs, tellTab } from './page-scripts';

const refuse = (code: string, message: string): never => {
  throw new Refusal({ code, message, line: null, path: null });
};

function orRefuse(result: { ok: true; value: ImportResult } | { ok: false; problem: Problem }): ImportResult {
  if (!result.ok) throw new Refusal(result.problem);
  return result.value;
}

/** What each command does. All writing of the extension is behind these and the report port. */
export function commandHandlers(reports: ReportDeps, running: RunningQuestions, keeper: ListKeeper, list: KnownList = knownList): Handlers {
  const now = () => reports.now();
  const lists: CheckListDeps = { list, settings: getSettings, ...holdingsOf };

  return {
    'open-sidebar': async (_command, sender) => {
      await injectScripts(sender, ['reader.js', 'sidebar.js']);
      return null;
    },
    'inject-reader': async (_command, sender) => {
      await injectScripts(sender, ['reader.js']);
      // A task of its own: the page goes on between the two.
      await injectScripts(sender, ['marks.js']);
      return null;
    },
    'inject-marks': async (_command, sender) => {
      await injectScripts(sender, ['marks.js']);
      return null;
    },
    'check-list': (command, sender) => checkList(command, sender, lists),
    'explain-entries': (command) => explainEntries(command, lists),
    'style-places': async (_command, sender) => {
      await insertStyle(sender, placeStyle);
      return null;
    },
    'check-bibliography': (command) => checkBibliography(command, list),
    'no-paper': async (_command, sender) => {
      if (sender.tab?.id !== undefined) await clearBadge(sender.tab.id);
      return null;
    },
    'clip-page': async ({ page }) => {
      await openClipPage(recogniseClip(page));
      return null;
    },
    'save-work': async (command) => {
      const ids = normalIds(command.ids);
      const { own, notices } = await entryEvidence(ids);
      const work = workOf(ids, own, { title: command.title, journal: null });
      if (Object.values(work.ids).every((id) => id === null)) refuse('no-identifier', 'This paper has no identifier.');
      const { id } = await saveWork(work, [...own, ...notices], now());
      return { entryId: id };
    },
    'set-keep-open': async ({ on }) => {
      await setSettings({ keepOpen: on });
      return null;
    },
    'open-page': async ({ page, entry }, sender) => {
      if (page === 'check') await openCheckPage(entry ?? '', sender.tab ?? null);
      else {
        const hash = entry === null ? '' : `#entry=${encodeURIComponent(entry)}`;
        await browser.tabs.create({ url: browser.runtime.getURL(OWN_PAGES[page]) + hash });
      }
      return null;
    },
    'set-settings': async ({ patch }) => {
      // Consent that is taken back holds for what is on its way too.
      if (patch.liveChecks === false || patch.liveInPrivate === false) running.endAll();
      const settings = await setSettings(patch);
      void tellPaperTabs({ type: 'ask-again' });
      return settings;
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
    'import-pack': async ({ text }) => {
      const result = orRefuse(await importPack(text));
      void tellPaperTabs({ type: 'ask-again' });
      return result;
    },
    'pack-begin': async ({ head, source }) => ({ key: (await beginPack(head, source, now())) ?? refuse('not-a-pack', 'This is no summary pack.') }),
    'pack-add': async ({ key, from, summaries }) => {
      const count = await addToPack(key, from, summaries, now());
      return { count: count ?? refuse('given-up', 'This import is not under way any more.') };
    },
    'pack-commit': async ({ key, total }) => {
      const result = (await commitSteps(key, total, now())) ?? refuse('given-up', 'This import is not under way any more.');
      void tellPaperTabs({ type: 'ask-again' });
      // The edition before it is nobody's now; what is not taken away here goes at the next start.
      void sweepSteps(now()).catch((error: unknown) => console.error(error));
      return result;
    },
    'pack-cancel': async ({ key }) => {
      await cancelSteps(key);
      await sweepSteps(now());
      return null;
    },
    'remove-pack': async ({ id }) => {
      await removePack(id);
      return null;
    },
    'list-state': () => keeper.state(),
    'update-list': async () => {
      void keeper.update();
      return null;
    },
    'download-list': async () => {
      void keeper.downloadRetractionWatch();
      return null;
    },
    'cancel-list': async () => {
      await keeper.cancel();
      return null;
    },
    'delete-everything': async () => {
      running.endAll();
      await keeper.cancel();
      await deleteEverything();
      await forgetTexts();
      await releaseFileHost(RETRACTION_WATCH_HOST);
      await forgetDrafts();
      // Which sites the reader added says something of what they read.
      for (const site of await grantedSites()) {
        if (!(await revokeSite(site))) refuse('not-revoked', `The browser did not take ${site} back.`);
      }
      void tellPaperTabs({ type: 'ask-again' });
      return null;
    },
    'look-up': (question) => lookUp(question, { net: reports.net, running, settings: consentedSettings, isPrivateTab, machineCandidates }),
    'clip-tab': async ({ tabId }) => {
      if (!(await injectClipper(tabId))) refuse('closed', 'The browser lets no extension read this page.');
      return null;
    },
    'keep-summary': async ({ summary, kind }) => {
      const kept = await keepSummary(summary, kind, now());
      if (!kept.ok) throw new Refusal(kept.problem);
      void tellPaperTabs({ type: 'ask-again' });
      return kept.value;
    },
    'remove-summary': async ({ id }) => {
      await removeOwnSummary(id);
      void tellPaperTabs({ type: 'ask-again' });
      return null;
    },
    'toggle-sidebar': async ({ tabId }) => {
      if (!(await tellTab(tabId, { type: 'toggle-sidebar' }))) refuse('no-page', 'Caveat does not run on this page.');
      return null;
    },
  };
}
