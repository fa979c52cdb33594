import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import { isGrave, isTakenBack, severityOf, statusCodeOf } from './status-code-of';
import { claimRank, isNlm, isRetractionWatch } from './source-rank';

/** What NLM calls an erratum: it has no word for any of these (www.nlm.nih.gov/bsd/policy/errata.html). */
const NLM_ERRATA: ReadonlySet<NoticeType> = new Set([
  'correction',
  'corrigendum',
  'addendum',
  'clarification',
  'partial_retraction',
  'corrected_and_republished',
]);

/** What NLM and Retraction Watch call a retraction: they have no word for these. */
const SORTS_OF_RETRACTION: ReadonlySet<NoticeType> = new Set(['withdrawal', 'removal', 'retract_and_replace']);

/**
 * The claims about one event that count for its type. Left out: title forms beside a structured
 * claim (unless the form alone is grave), unknown words beside known ones, and the coarse word of a
 * register whose vocabulary has no finer one, where another source gives the finer word.
 */
export function countingClaims(assertions: readonly Assertion[]): Assertion[] {
  const structured = assertions.filter((claim) => claim.strength === 'record');
  const warned = structured.some(({ type }) => isGrave(type));
  const counts = (claim: Assertion) => claim.strength === 'record' || structured.length === 0 || (!warned && isGrave(claim.type));
  const strongest = assertions.filter(counts);
  const known = strongest.filter((claim) => claim.type !== 'other');
  const candidates = known.length > 0 ? known : strongest;
  const fine = candidates.filter((claim) => !isCoarse(claim, candidates));
  return fine.toSorted((a, b) => claimRank(a) - claimRank(b));
}

/** Whether another claim has the finer word that the register behind this one lacks. */
function isCoarse(claim: Assertion, candidates: readonly Assertion[]): boolean {
  const others = candidates.filter((other) => other !== claim);
  if (claim.type === 'retraction') {
    // Crossref's twelve words know no replacement either; NLM's and Retraction Watch's reasons do.
    if (others.some(({ type }) => type === 'retract_and_replace')) return true;
    return (isNlm(claim) || isRetractionWatch(claim)) && others.some(({ type }) => SORTS_OF_RETRACTION.has(type));
  }
  if (isNlm(claim)) return claim.type === 'erratum' && others.some((other) => NLM_ERRATA.has(other.type));
  return isRetractionWatch(claim) && claim.type === 'correction' && others.some(({ type }) => type === 'partial_retraction');
}

/**
 * The claim that gives an event its type: the gravest, since a contradiction is shown and not
 * averaged; of equally grave ones the journal's own.
 * @param claims what countingClaims gave, at least one
 */
export function governingClaim(claims: readonly Assertion[]): Assertion | undefined {
  return claims.toSorted((a, b) => severityOf(a.type) - severityOf(b.type) || claimRank(a) - claimRank(b))[0];
}

/** Whether counting claims about one event contradict each other, and one of them is grave. */
export function contradict(claims: readonly Assertion[]): boolean {
  if (claims.every(({ type }) => isTakenBack(type))) return false;
  const codes = new Set(claims.map((claim) => statusCodeOf(claim.type)));
  return codes.size > 1 && claims.some(({ type }) => isGrave(type));
}
