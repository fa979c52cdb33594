import type { FlaggedEntry, ListedEntry, PageList } from '@/lib/model/page-list';
import type { CitingSentence } from './citing-sentences';
import { entryNumber, entryTitle } from './entry-name';
import { idsOf, type ListAnswers } from './list-answers';
import { isNamed, type ListedWork } from './listed-work';

/** The most entries that the panel lists. All others are marked and counted too. */
const MAX_FLAGGED = 200;

/** Makes the result of the page's list that sidebar, side panel and popup show. */
export function pageListOf(
  kind: PageList['kind'],
  state: PageList['state'],
  entries: readonly ListedWork[],
  answers: ListAnswers,
  citations: ReadonlyMap<Element, CitingSentence[]>,
): PageList {
  const list: PageList = {
    kind,
    state,
    total: entries.length,
    checked: 0,
    listDate: answers.last?.listDate ?? 0,
    isShort: answers.last?.isShort ?? false,
    flagged: [],
    counts: {},
    saved: [],
    summarised: [],
  };
  if (state !== 'answered') return list;
  list.checked = entries.filter(isNamed).length;
  entries.forEach((work, at) => {
    const code = answers.codeOf(work);
    const face = answers.faceOf(work);
    const isHeld = answers.isSaved(work) || answers.isSummarised(work);
    if (code) list.counts[code] = (list.counts[code] ?? 0) + 1;
    const isListed = code !== null && face !== null && list.flagged.length < MAX_FLAGGED;
    if (!isListed && !isHeld) return;
    const entry = nameOf(work, at, kind);
    if (answers.isSaved(work)) list.saved.push(entry);
    if (answers.isSummarised(work)) list.summarised.push(entry);
    if (isListed) list.flagged.push(flaggedEntry(entry, { code, face }));
  });
  return list;

  function flaggedEntry(entry: ListedEntry, mark: Pick<FlaggedEntry, 'code' | 'face'>): FlaggedEntry {
    const element = entries[entry.at]?.element;
    const cited = element && citations.get(element);
    return { ...entry, ...mark, notices: answers.noticesOf(entry.ids), citedIn: cited?.map(({ text }) => text) ?? null };
  }
}

function nameOf(work: ListedWork, at: number, kind: PageList['kind']): ListedEntry {
  const number = kind === 'references' ? entryNumber(work.element) : null;
  return { at, number, title: entryTitle(work.element), ids: idsOf(work) };
}
