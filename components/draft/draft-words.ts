import { i18n } from '#i18n';
import type { DropReason } from '@/lib/drafts/check-draft';
import type { DraftProblem } from '@/lib/drafts/draft';

const PROBLEMS = {
  address: 'draft.problem.address',
  closed: 'draft.problem.closed',
  slow: 'draft.problem.slow',
  cancelled: 'draft.problem.cancelled',
  origin: 'draft.problem.origin',
  'no-model': 'draft.problem.noModel',
  redirect: 'draft.problem.odd',
  streamed: 'draft.problem.streamed',
  'too-long': 'draft.problem.tooLong',
  'not-json': 'draft.problem.odd',
  refused: 'draft.problem.refused',
  off: 'draft.problem.off',
  'not-allowed': 'draft.problem.notAllowed',
  'not-english': 'draft.problem.notEnglish',
  'no-sentences': 'draft.problem.noSentences',
  'no-browser-model': 'draft.problem.noBrowserModel',
  'needs-download': 'draft.needsDownload',
  failed: 'draft.problem.failed',
} as const satisfies Record<DraftProblem, string>;

/** Why there is no draft, and what the reader can do. The servers that refuse an extension are told its origin. */
export function problemText(problem: DraftProblem): string {
  const key = PROBLEMS[problem];
  return key === 'draft.problem.origin' ? i18n.t(key, [`OLLAMA_ORIGINS=${location.origin}`]) : i18n.t(key);
}

const REASONS = {
  'no-source': 'draft.reason.noSource',
  background: 'draft.reason.background',
  repeated: 'draft.reason.repeated',
  'too-long': 'draft.reason.tooLong',
  unrelated: 'draft.reason.unrelated',
  address: 'draft.reason.address',
  name: 'draft.reason.name',
  number: 'draft.reason.number',
  'turned-round': 'draft.reason.direction',
} as const;

const ADDED = {
  more: 'draft.reason.direction',
  less: 'draft.reason.direction',
  same: 'draft.reason.direction',
  compared: 'draft.reason.compared',
  most: 'draft.reason.compared',
  cause: 'draft.reason.cause',
  link: 'draft.reason.cause',
  hedge: 'draft.reason.certainty',
  proof: 'draft.reason.certainty',
  not: 'draft.reason.not',
  advice: 'draft.reason.advice',
  safety: 'draft.reason.advice',
} as const;

const WHO = /-(?:people|children|mice|rats|otherAnimals|cells|women|men)$/;

/** Why a sentence was left out, each reason once. */
export function reasonTexts(reasons: readonly DropReason[]): string[] {
  return [...new Set(reasons.map(keyOf))].map((key) => i18n.t(key));
}

type ReasonKey = (typeof REASONS)[keyof typeof REASONS] | (typeof ADDED)[keyof typeof ADDED] | 'draft.reason.who' | 'draft.reason.unit';

function keyOf(reason: DropReason): ReasonKey {
  if (reason in REASONS) return REASONS[reason as keyof typeof REASONS];
  const kind = reason.replace(/^(?:added|dropped)-/, '');
  if (kind in ADDED) return ADDED[kind as keyof typeof ADDED];
  return WHO.test(reason) ? 'draft.reason.who' : 'draft.reason.unit';
}
