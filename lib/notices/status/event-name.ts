import { workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import { NOTICE_TYPES, type NoticeType } from '@/lib/model/notice-type';
import { claimRank, isNlm } from './source-rank';
import { statusCodeOf } from './status-code-of';

const TYPE_CODES: ReadonlySet<string> = new Set(NOTICE_TYPES);

/** NLM's words for its links, wherever they are read: PubMed prints them on its pages, and lists pass them on. */
const NLM_LINK = /^(?:erratum|retraction|partial ?retraction|expression ?of ?concern|(?:corrected|retracted) ?and ?republished|republished|update) ?(?:in|for|of|from)$/i;

/**
 * The name of a notice from all that is known of it, the same wherever it is shown: the publisher's own. The title of
 * its record says it best ("Author Correction"), then a name that the publisher printed or deposited, then a bare
 * code of its deposit ("correction"). NLM calls every correction an erratum, so its word comes last.
 * @param assertions all that speak of the notice, strongest first
 * @param type what the notice is taken for: words for anything else do not count
 */
export function eventName(assertions: readonly Assertion[], type: NoticeType): string {
  const agreeing = assertions.filter((assertion) => statusCodeOf(assertion.type) === statusCodeOf(type));
  const own = agreeing.filter((assertion) => !isNlmWord(assertion));
  const fromTitle = own.find(({ strength, notice, inPlace }) => strength === 'title' && !inPlace && workKey(notice) !== null);
  const word = (fromTitle ?? strongest(own) ?? strongest(agreeing))?.sourceType ?? type;
  // "Correction" in one record is "Author Correction" in another: the fuller name is the journal's.
  const fuller = own.find(({ sourceType }) => sourceType.toLowerCase().endsWith(` ${word.toLowerCase()}`));
  return fuller?.sourceType ?? word;
}

/** The strongest claim; of claims as strong, one with a printed name before one with a bare code. */
function strongest(claims: readonly Assertion[]): Assertion | undefined {
  const [first] = claims;
  if (!first) return undefined;
  return claims.find((claim) => claimRank(claim) === claimRank(first) && !TYPE_CODES.has(claim.sourceType)) ?? first;
}

function isNlmWord(assertion: Assertion): boolean {
  return isNlm(assertion) ? assertion.strength !== 'title' : NLM_LINK.test(assertion.sourceType.trim());
}
