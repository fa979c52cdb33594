import { i18n } from '#i18n';
import { dayOfText } from '@/lib/words/date-text';
import { listText } from '@/lib/words/language';
import { claimant } from '@/lib/words/source-name';
import type { Assertion } from '@/lib/model/assertion';
import type { Outcome } from '@/lib/model/outcome';
import type { NoticeEvent } from '@/lib/model/status';
import { pageName } from './page-words';

const MAX_WORD = 60;

/**
 * "Listed by Crossref and PubMed (as “Erratum in”)": each source once, with its own word where that
 * differs from the one that heads the notice. The form of a title is no source's word for a notice:
 * it is named as what it is, and only where it is all there is.
 * @param outcomes where the date of Caveat's own list stands, and of a page read before
 */
export function listedBy(
  { sourceType, assertions }: Pick<NoticeEvent, 'sourceType' | 'assertions'>,
  outcomes: readonly Outcome[] = [],
): string {
  const words = new Map<string, string>();
  for (const assertion of assertions.filter(({ strength }) => strength === 'record')) {
    const name = nameOf(assertion, outcomes);
    const known = words.get(name);
    // A source that says it twice is quoted with the word that agrees.
    if (known === undefined || !sameWord(known, sourceType)) words.set(name, assertion.sourceType);
  }
  if (words.size === 0) return titleSays(assertions);
  const names = [...words].map(([name, word]) =>
    word === '' || sameWord(word, sourceType) ? name : i18n.t('notice.listedAs', [name, spelled(word)]),
  );
  return i18n.t('notice.listedBy', [listText(names)]);
}

function nameOf(assertion: Assertion, outcomes: readonly Outcome[]): string {
  if (assertion.source === 'page') return pageName(outcomes);
  const list = outcomes.find(({ source }) => source === 'notice-list');
  if (assertion.source !== 'notice-list' || list === undefined) return claimant(assertion);
  return i18n.t('notice.listDated', [dayOfText(list.at)]);
}

function titleSays(assertions: readonly Assertion[]): string {
  const first = assertions.find(({ source }) => source === 'page') ?? assertions[0];
  if (first === undefined) return '';
  const word = first.sourceType.slice(0, MAX_WORD);
  if (first.source === 'page') return i18n.t('notice.titleHere', [word]);
  return i18n.t('notice.titleAt', [listText([...new Set(assertions.map(claimant))]), word]);
}

/** PubMed's codes as words: "ErratumIn" is "Erratum in". */
function spelled(word: string): string {
  return word.slice(0, MAX_WORD).replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase().replaceAll('_', ' ') === b.toLowerCase().replaceAll('_', ' ');
}
