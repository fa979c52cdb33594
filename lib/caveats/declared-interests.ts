import type { CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

const MAX_QUOTE = 600;
const MAX_STATEMENT = 5_000;

/** "No", in the phrasings of journals' templates. */
const DENIAL = /\b(?:no|none|nothing|nil|not|neither|nor|never|without|absence|free of(?! charge)|n\/a)\b/i;
/** What follows takes part of the denial back. */
const EXCEPTION = /\b(?:except|other than|apart from|aside from|besides|however|but)\b/i;
/** Statements about the paper's funding and paperwork, which journals print in the same place. */
const NOT_AN_INTEREST =
  /\bthis (?:work|study|research|project|trial) (?:(?:was|is|has been) (?:\w+ )?(?:supported|funded)|received)|^\s*(?:(?:financial )?(?:support|funding)(?: \w+){0,3}\s?:|supported by\b|funded by\b)|\b(?:icmje|uniform disclosure|disclosure form)|\bresponsib(?:le|ility)\b|\bethic(?:s|al)\b|\bapproval\b|\bthanks?\b|\bcorrespondence\b|\bdata (?:were|was|are)\b|\bcopyright\b/i;
/** "(such as honoraria; grants; employment)": examples in a denial are one thing with it. */
const EXAMPLES = /\([^()]{0,600}\)/g;
/** Words by which people declare one: money, work, property, office, kinship. */
const DECLARES =
  /\b(?:employ|consult|advis|board|honorari|hononari|fees?\b|grants?\b|stock|share|equity|patent|royalt|found|licen[cs]|speaker|lectur|paid|pays?\b|payment|receiv|owns?\b|owner|compensat|inventor|director|sponsor|remunerat|spouse|married|financial interest in|interests? in\b|support from|funding from|funded by|editor\b|member of)/i;

/**
 * Interests that the authors declare, quoted whole. Statements that there are none are no interest,
 * in all their phrasings: a sentence counts only if it denies nothing (or takes a denial back) and
 * says what the interest is.
 */
export function declaredInterests({ role, answers }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice') return [];
  for (const { interests, source } of answers) {
    if (interests !== null && declares(interests)) {
      return [{ params: {}, quote: quoteOf(interests), from: source }];
    }
  }
  return [];
}

function declares(statement: string): boolean {
  return statement
    .slice(0, MAX_STATEMENT)
    .replace(EXAMPLES, (aside) => aside.replaceAll(';', ',').replaceAll('.', ' '))
    .split(/[.;](?:\s|$)/)
    .some(
      (sentence) =>
        DECLARES.test(sentence) && !NOT_AN_INTEREST.test(sentence) && (!DENIAL.test(sentence) || EXCEPTION.test(sentence)),
    );
}

function quoteOf(statement: string): string {
  if (statement.length <= MAX_QUOTE) return statement;
  const cut = statement.slice(0, MAX_QUOTE);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
