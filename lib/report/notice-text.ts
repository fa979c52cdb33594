import type { SourceName } from '@/lib/model/assertion';
import { plainText } from '@/lib/model/rich-text';
import type { Abstract, SourceAnswer } from '@/lib/model/source-answer';
import { sourcesFor } from '@/lib/model/sources';
import { isNlm } from '@/lib/notices/status/source-rank';
import { titleForm } from '@/lib/notices/title-form';

/** A notice's own words and where they are from. */
export interface NoticeText {
  /** Paragraphs; empty where nobody gave the words. */
  text: string[];
  from: SourceName | null;
  /** When they were given, in milliseconds since the epoch. */
  at: number | null;
}

const NONE: NoticeText = { text: [], from: null, at: null };

/** In order: the page that the reader saw, sources that have the publisher's words, then copies. */
const ORDER = sourcesFor('noticeText');

/**
 * The words of a notice from the answers about its own record.
 * @param answers about the notice, the page in front of the reader included
 */
export function noticeTextOf(answers: readonly SourceAnswer[]): NoticeText {
  const ofStudy = isStudy(answers);
  for (const source of ORDER) {
    const answer = answers.find((each) => each.source === source);
    if (!answer) continue;
    // A page and a full text are complete; an abstract may be only their beginning.
    const text = answer.noticeText?.length ? answer.noticeText : ofStudy ? [] : wordsOfAbstract(answer.abstract);
    if (text.length > 0) return { text, from: source, at: answer.outcome.at };
  }
  return NONE;
}

/** NLM's publication types for records that announce or discuss a study. */
const NO_STUDIES: ReadonlySet<string> = new Set(['published erratum', 'retraction of publication', 'expression of concern', 'comment', 'editorial', 'letter', 'news']);

/**
 * Whether the record is a study all the same: a paper republished with corrections, or in the place of a retracted one,
 * whose abstract is no account of the change. Only where NLM says so, and the title is not a notice's.
 */
function isStudy(answers: readonly SourceAnswer[]): boolean {
  const types = answers.flatMap(({ source, recordTypes }) => (isNlm({ source }) ? recordTypes.map((type) => type.toLowerCase()) : []));
  if (!types.includes('journal article') || types.some((type) => NO_STUDIES.has(type))) return false;
  return answers.every(({ work }) => !work?.title || titleForm(plainText(work.title))?.marks !== 'notice');
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
