import type { Outcome } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';

/** An answer that holds nothing but its outcome: the start of every other. */
export function emptyAnswer(asked: WorkIds, outcome: Outcome): SourceAnswer {
  return {
    source: outcome.source,
    asked,
    outcome,
    work: null,
    assertions: [],
    abstract: null,
    noticeText: [],
    layTexts: [],
    recordTypes: [],
    interests: null,
    related: [],
    commentedBy: [],
  };
}
