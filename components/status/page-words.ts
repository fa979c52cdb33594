import { i18n } from '#i18n';
import { dayText } from '@/lib/words/date-text';
import { listText } from '@/lib/words/language';
import { sourceName } from '@/lib/words/source-name';
import type { Outcome } from '@/lib/model/outcome';
import type { NoticeEvent } from '@/lib/model/status';
import { isRegister } from './register-answers';

/**
 * The page as one who says something: "this page" where it says so now, else the page as it was read
 * before, which need not be the one in front of the reader.
 * @param outcomes where it stands when a page was read
 */
export function pageName(outcomes: readonly Outcome[] = []): string {
  const read = earlierReading(outcomes);
  return read === null ? sourceName('page') : i18n.t('notice.pageRead', [dayText(read.at)]);
}

/** The words in which a page prints a notice; empty where it prints none, or another source gives the notice's own. */
export function pageSentence({ assertions, citation, notes }: NoticeEvent, outcomes: readonly Outcome[] = []): string {
  const printed = printedWords(assertions);
  const sentence = printed[0];
  if (sentence === undefined || citation !== null || notes.some((note) => !printed.includes(note))) return '';
  return i18n.t(earlierReading(outcomes) === null ? 'notice.pageSays' : 'notice.pageSaid', [sentence]);
}

/** What sources remarked about a notice, without the lines that pages print and the reasons that a register sorted. */
export function remarks({ assertions, notes }: Pick<NoticeEvent, 'assertions' | 'notes'>): string[] {
  const others = [...printedWords(assertions), ...recordedReasons({ assertions })];
  return notes.filter((note) => !others.includes(note));
}

/** Reasons that Retraction Watch recorded: its own words about a notice, and none of the notice's. */
export function recordedReasons({ assertions }: Pick<NoticeEvent, 'assertions'>): string[] {
  return [...new Set(assertions.flatMap(({ source, note }) => (source === 'retraction-watch' && note !== null ? [note] : [])))];
}

/** "Crossref does not list it yet." where only a page says so; empty otherwise. A source that did not answer is not named. */
export function notListedYet({ assertedBy }: Pick<NoticeEvent, 'assertedBy'>, outcomes: readonly Outcome[] = []): string {
  if (assertedBy.length === 0 || assertedBy.some((source) => source !== 'page')) return '';
  const silent = outcomes.filter(({ source, kind }) => isRegister(source) && (kind === 'lists-none' || kind === 'lists-notice'));
  const names = silent.map(({ source }) => sourceName(source));
  return names.length === 0 ? '' : i18n.t('notice.notListedYet', names.length, [listText(names)]);
}

function printedWords(assertions: NoticeEvent['assertions']): string[] {
  return assertions.flatMap(({ source, strength, note }) => (source === 'page' && strength === 'record' && note !== null ? [note] : []));
}

/** What pages said before stays with another outcome than "lists a notice", which is said of the page read now. */
function earlierReading(outcomes: readonly Outcome[]): Outcome | null {
  return outcomes.find(({ source, kind }) => source === 'page' && kind !== 'lists-notice') ?? null;
}
