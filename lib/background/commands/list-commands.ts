import type { Handlers } from '@/lib/messaging/router';
import { getSettings } from '@/lib/settings/settings';
import { checkBibliography, checkList, type CheckListDeps } from '../check-list';
import { explainEntries } from '../explain-entries';
import type { KnownList } from '../known-list';
import { ownEvidenceOf } from '../own-evidence';
import { spendBudget } from '../page-budget';
import type { PageGate } from '../page-gate';

/** Commands about lists of papers: what the notice list on the device says of them. */
export function listCommands(list: KnownList, { idsIn }: Pick<PageGate, 'idsIn'>): Pick<Handlers, 'check-list' | 'explain-entries' | 'check-bibliography'> {
  const lists: CheckListDeps = {
    list,
    settings: getSettings,
    ownEvidence: (works) => ownEvidenceOf(works, Date.now()),
    idsIn,
    budget: (sender, keys) => spendBudget(sender, keys, Date.now()),
  };
  return {
    'check-list': (command, sender) => checkList(command, sender, lists),
    'explain-entries': (command, sender) => explainEntries(command, sender, lists),
    'check-bibliography': (command) => checkBibliography(command, list),
  };
}
