import type { SourceName } from '@/lib/model/assertion';
import { plainText } from '@/lib/model/rich-text';
import type { Abstract, SourceAnswer } from '@/lib/model/source-answer';

/** A notice's own words and where they are from. */
export interface NoticeText {
  /** Paragraphs; empty where nobody gave the words. */
  text: string[];
  from: SourceName | null;
  /** When they were given, in milliseconds since the epoch. */
  at: number | null;
}

const NONE: NoticeText = { text: [], from: null, at: null };

/** The page that a reader saw first, then whoever had the words from the publisher, then the copies. */
const ORDER: readonly SourceName[] = ['page', 'crossref', 'europepmc', 'pubmed', 'datacite', 'biorxiv'];

/**
 * The words of a notice from the answers about its own record.
 * @param answers about the notice, the page in front of the reader included
 */
export function noticeTextOf(answers: readonly SourceAnswer[]): NoticeText {
  for (const source of ORDER) {
    const answer = answers.find((each) => each.source === source);
    if (!answer) continue;
    // A page and a full text are whole; an abstract may be the beginning of either.
    const text = answer.noticeText?.length ? answer.noticeText : wordsOfAbstract(answer.abstract);
    if (text.length > 0) return { text, from: source, at: answer.outcome.at };
  }
  return NONE;
}

/**
 * An abstract in labelled parts is a study's: the "notice" is then a paper that stands for another one,
 * and its methods and results are no account of what was changed.
 */
function wordsOfAbstract(abstract: Abstract | null): string[] {
  if (!abstract || abstract.parts.some(({ label }) => label !== null)) return [];
  const text = abstract.parts.map((part) => plainText(part.text).trim()).filter((part) => part !== '');
  return pointsOnly(text) ? [] : text;
}

/** "[This corrects the article DOI: 10.….]" is all that PubMed has of many notices: it says nothing yet. */
function pointsOnly(text: readonly string[]): boolean {
  const words = text.join(' ');
  return words.length < 300 && /^\W*this (?:\w+ )?(?:corrects|retracts|amends|concerns|relates to|is a correction to|is an erratum for) the article\b/i.test(words);
}
