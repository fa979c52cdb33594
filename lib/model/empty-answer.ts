import type { Outcome } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';

/** An answer with an outcome and nothing else. Every other answer starts from it. */
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
