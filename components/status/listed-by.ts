import { i18n } from '#i18n';
import { listText } from '@/components/parts/language';
import { claimant } from '@/components/parts/source-name';
import type { NoticeEvent } from '@/lib/model/status';

/**
 * "Listed by Crossref and PubMed (as “Erratum in”)": each source once, with its own word where that
 * differs from the one that heads the notice.
 */
export function listedBy({ sourceType, assertions }: Pick<NoticeEvent, 'sourceType' | 'assertions'>): string {
  const words = new Map<string, string>();
  for (const assertion of assertions) {
    const name = claimant(assertion);
    const known = words.get(name);
    // A source that says it twice is quoted with the word that agrees.
    if (known === undefined || !sameWord(known, sourceType)) words.set(name, assertion.sourceType);
  }
  if (words.size === 0) return '';
  const names = [...words].map(([name, word]) =>
    word === '' || sameWord(word, sourceType) ? name : i18n.t('notice.listedAs', [name, spelled(word)]),
  );
  return i18n.t('notice.listedBy', [listText(names)]);
}

/** PubMed's codes as words: "ErratumIn" is "Erratum in". */
function spelled(word: string): string {
  return word.slice(0, 60).replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase().replaceAll('_', ' ') === b.toLowerCase().replaceAll('_', ' ');
}
