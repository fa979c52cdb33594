import type { Assertion, SourceName } from '@/lib/model/assertion';
import type { OutcomeKind } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';

export const AT = Date.parse('2026-11-23T10:14:00Z');

/** Identifiers by DOI, for tests. */
export const doi = (value: string): WorkIds => ({ ...NO_IDS, doi: value });

/** An assertion that `notice` corrects `subject`, as Crossref's publisher side says it. */
export function assertion(overrides: Partial<Assertion> & Pick<Assertion, 'notice' | 'subject'>): Assertion {
  return {
    source: 'crossref',
    via: 'publisher',
    type: 'correction',
    sourceType: 'correction',
    inPlace: false,
    date: '2025-05-03',
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
    ...overrides,
  };
}

/** An answer of one source, holding the work. */
export function sourceAnswer(
  source: SourceName,
  ids: WorkIds,
  kind: OutcomeKind,
  overrides: Partial<SourceAnswer> = {},
): SourceAnswer {
  return {
    ...emptyAnswer(ids, { source, kind, at: AT, reason: kind === 'failed' ? 'server-error' : null, retryAt: null }),
    work:
      kind === 'failed' || kind === 'not-held'
        ? null
        : { ids, title: ['A study'], journal: 'A journal', published: '2024-01', authors: ['Doe J'] },
    ...overrides,
  };
}
