import type { Handlers } from '@/lib/messaging/router';
import { getSettings } from '@/lib/settings/settings';
import { checkBibliography, checkList, explainEntries, type CheckListDeps } from '../check-list';
import { holdingsOf } from '../holdings';
import type { KnownList } from '../known-list';

/** Commands about lists of papers: what the notice list on the device says of them. */
export function listCommands(list: KnownList): Pick<Handlers, 'check-list' | 'explain-entries' | 'check-bibliography'> {
  const lists: CheckListDeps = { list, settings: getSettings, ...holdingsOf };
  return {
    'check-list': (command, sender) => checkList(command, sender, lists),
    'explain-entries': (command) => explainEntries(command, lists),
    'check-bibliography': (command) => checkBibliography(command, list),
  };
}
