import type { Handlers } from '@/lib/messaging/router';
import { readDrafts } from '@/lib/platform/entry-drafts';
import { saveImport, stageDrafts, undoImport } from '@/lib/reading-list/import-entries';
import { beginImport, cancelImport } from '@/lib/storage/imports';
import type { WorkIds } from '@/lib/model/work';
import { entryEvidence } from '../entry-evidence';
import { tellPaperTabs } from '../page-scripts';
import { refuse } from './refuse';

type Names = 'import-begin' | 'import-add' | 'import-commit' | 'import-cancel' | 'import-undo';

/** Commands that bring the papers of a file into the reading list, and take them back. */
export function importCommands(now: () => number): Pick<Handlers, Names> {
  return {
    'import-begin': async ({ name, tags }) => ({ id: await beginImport(name, tags, now()) }),
    'import-add': async ({ id, from, drafts }) => {
      const count = await stageDrafts(id, from, drafts, evidenceOf, now());
      return { count: count ?? refuse('given-up', 'This import is not under way any more.') };
    },
    'import-commit': async ({ id, total }) => {
      const done = (await saveImport(id, total, now())) ?? refuse('given-up', 'This import is not under way any more.');
      void tellPaperTabs({ type: 'ask-again' });
      return done;
    },
    'import-cancel': async ({ id }) => {
      await cancelImport(id);
      return null;
    },
    'import-undo': async ({ id }) => {
      const drafted = new Set((await readDrafts()).map(({ entryId }) => entryId));
      const undo = (await undoImport(id, drafted, now())) ?? refuse('not-found', 'This import cannot be undone any more.');
      void tellPaperTabs({ type: 'ask-again' });
      return undo;
    },
  };
}

async function evidenceOf(ids: WorkIds) {
  const { own, notices } = await entryEvidence(ids);
  return [...own, ...notices];
}
