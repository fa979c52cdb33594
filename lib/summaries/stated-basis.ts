import type { SummaryBasis } from '@/lib/model/lay-summary';
import type { NoticeType } from '@/lib/model/notice-type';

/** What a text says of itself: what it was written from, and what kind of notice that was. */
export interface StatedBasis {
  basis: SummaryBasis;
  noticeType: NoticeType | null;
  /** The sentence that says so, for the reader to judge by. */
  quote: string | null;
}

const NOTICE = String.raw`(?:author |publisher |editorial )?(?:correction|corrigendum|erratum|retraction|expression of concern|addendum)`;
const TEXT = String.raw`(?:summary|article|text|record|page|paper|post|document|overview|entry)`;

/** Rests on a notice, or is one: "this summary is based on the correction notice", "this article is an author correction to". */
const ON_NOTICE = [
  new RegExp(String.raw`\b(?:based|rests?|relies|drawn|written|generated|produced|made)\b[^.!?]{0,80}\b${NOTICE} notice\b`, 'i'),
  new RegExp(String.raw`\b${TEXT}\b[^.!?]{0,60}\b(?:based|rests?|relies|drawn|written|generated|produced|made)\b[^.!?]{0,60}\b${NOTICE}\b(?! (?:factors?|terms?|methods?|coefficients?|for)\b)`, 'i'),
  new RegExp(String.raw`\bthis ${TEXT}\b[^.!?]{0,30}\b(?:is|was|being) an? ${NOTICE}\b`, 'i'),
  new RegExp(String.raw`\bthis (?:is an? )?${NOTICE}(?: notice)? (?:notice )?(?:refers? to|concerns|corrects|retracts|amends|of|to)\b`, 'i'),
];
const ON_ABSTRACT = /\b(?:based|rests?|relies|drawn|written|generated|produced|made|summari[sz]\w+)\b[^.!?]{0,60}\babstract\b|\bonly the abstract\b|\babstract (?:only|alone)\b/i;
const ON_FULL_TEXT = /\b(?:based|rests?|relies|drawn|written|generated|produced|made)\b[^.!?]{0,60}\bfull[- ](?:text|paper|article)\b/i;
const NOT = /\b(?:not|never|n['’]t|rather than|instead of)\b[^.!?,;]{0,80}$/i;

const TYPES: readonly [RegExp, NoticeType][] = [
  [/\bretraction\b/i, 'retraction'],
  [/\bexpression of concern\b/i, 'expression_of_concern'],
  [/\bcorrection\b/i, 'correction'],
  [/\bcorrigendum\b/i, 'corrigendum'],
  [/\berratum\b/i, 'erratum'],
  [/\baddendum\b/i, 'addendum'],
];

/** Reads what a summary page says it rests on, sentence by sentence; a notice weighs most, since it is the worst to overlook. */
export function statedBasis(paragraphs: readonly string[]): StatedBasis {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.slice(0, 20_000).split(/(?<=[.!?]) (?=[\p{Lu}"“(])/u));
  const says = (patterns: readonly RegExp[]) =>
    sentences.find((sentence) =>
      patterns.some((pattern) => {
        const found = pattern.exec(sentence);
        return found !== null && !NOT.test(sentence.slice(0, found.index + found[0].length));
      }),
    );
  const notice = says(ON_NOTICE);
  if (notice !== undefined) {
    const words = sentences.filter((sentence) => ON_NOTICE.some((pattern) => pattern.test(sentence))).join(' ');
    return { basis: 'notice-only', noticeType: TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? null, quote: notice };
  }
  const abstract = says([ON_ABSTRACT]);
  if (abstract !== undefined) return { basis: 'abstract', noticeType: null, quote: abstract };
  const full = says([ON_FULL_TEXT]);
  return full === undefined ? { basis: 'unstated', noticeType: null, quote: null } : { basis: 'full-text', noticeType: null, quote: full };
}
