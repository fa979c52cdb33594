import type { Command } from '@/lib/messaging/contract';
import type { Sender } from '@/lib/messaging/sender';
import { markOfTitle } from '@/lib/notices/index/mark-of';
import { mayPrintNotice } from '@/lib/notices/printed/notice-words';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import type { WorkIds } from '@/lib/model/work';
import { ownOf, switchedOff, type CheckListDeps } from './check-list';
import { namedWorks } from './named-works';

/** The page scripts that a page may be worth. */
export type WorthScript = 'reader.js' | 'marks.js';

/**
 * Which of the later scripts a page is worth, from what its scout gathered: the reader where the page may print a
 * notice of its own paper, what marks lists where this machine knows something of a work that the page names. Most
 * pages are worth neither. Nothing of the answer goes to the page but the scripts.
 */
export async function lookAround({ own, base, links, printed, texts }: Command<'look-around'>, sender: Sender, deps: CheckListDeps): Promise<WorthScript[]> {
  const scripts: WorthScript[] = [];
  if (own !== null && mayPrintNotice(texts, own)) scripts.push('reader.js');
  const settings = await deps.settings();
  if (switchedOff(settings, sender.url ?? '') !== null) return scripts;
  const works = namedWorks(links, printed, base).filter((work) => own === null || !isOwn(work, own));
  const kept = await ownOf(works, sender, deps);
  const marks = await deps.list.lookup.marks(works.map((ids, at) => kept[at]?.ids ?? ids));
  const isKnown = marks.some((listed, at) => (kept[at]?.mark ? kept[at].mark.code : listed) !== null);
  // A row of results that calls itself a notice gets its mark too.
  return isKnown || (own === null && texts.some((title) => markOfTitle(title) !== null)) ? [...scripts, 'marks.js'] : scripts;
}

/** Whether a work is the page's own paper, which its list of references does not mark. */
function isOwn({ doi, pmid, pmcid, arxiv }: WorkIds, own: WorkIds): boolean {
  return (
    (doi !== null && own.doi !== null && parentDoi(doi) === own.doi) ||
    (pmid !== null && pmid === own.pmid) ||
    (pmcid !== null && pmcid === own.pmcid) ||
    (arxiv !== null && arxiv === own.arxiv)
  );
}
