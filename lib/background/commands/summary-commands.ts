import { Refusal, type Handlers } from '@/lib/messaging/router';
import { cancelSteps, commitSteps, sweepSteps } from '@/lib/storage/pack-steps';
import { keepSummary, removeOwnSummary } from '@/lib/summaries/keep-summary';
import { addToPack, beginPack } from '@/lib/summaries/pack-in-steps';
import { importPack, removePack } from '@/lib/summaries/pack-store';
import { tellPaperTabs } from '../page-scripts';
import { orRefuse, refuse } from './refuse';

/** Commands about summaries: packs, and the reader's own. */
export function summaryCommands(now: () => number): Pick<Handlers, 'import-pack' | 'pack-begin' | 'pack-add' | 'pack-commit' | 'pack-cancel' | 'remove-pack' | 'keep-summary' | 'remove-summary'> {
  return {
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
      void tellPaperTabs({ type: 'ask-again' });
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
  };
}
