import type { Handlers } from '@/lib/messaging/router';
import { getSettings } from '@/lib/settings/settings';
import { checkBibliography, checkList, type CheckListDeps } from '../check-list';
import { explainEntries } from '../explain-entries';
import type { KnownList } from '../known-list';
import { lookAround } from '../look-around';
import { ownEvidenceOf } from '../own-evidence';
import { spendBudget } from '../page-budget';
import type { PageGate } from '../page-gate';
import { injectScripts } from '../page-scripts';

/** Commands about lists of papers: what the notice list on the device says of them. */
export function listCommands(
  list: KnownList,
  { idsIn }: Pick<PageGate, 'idsIn'>,
): Pick<Handlers, 'check-list' | 'explain-entries' | 'check-bibliography' | 'look-around'> {
  const lists: CheckListDeps = {
    list,
    settings: getSettings,
    ownEvidence: (works) => ownEvidenceOf(works, Date.now()),
    idsIn,
    budget: (sender, keys) => spendBudget(sender, keys, Date.now()),
  };
  return {
    'check-list': (command, sender) => checkList(command, sender, lists),
    'look-around': async (command, sender) => {
      // Each in a task of its own: the page goes on between them.
      for (const script of await lookAround(command, sender, lists)) await injectScripts(sender, [script]);
      return null;
    },
    'explain-entries': (command, sender) => explainEntries(command, sender, lists),
    'check-bibliography': (command) => checkBibliography(command, list),
  };
}
