import type { SourceAnswer } from '@/lib/model/source-answer';
import type { AbstractPart } from '@/lib/model/abstract-part';
import type { PartialDate } from '@/lib/model/work';

/** Adds to an answer what its record left out and another form of it says: the abstract, and when the work was published. */
export function withFacts(answer: SourceAnswer, abstract: AbstractPart[], published: PartialDate | null): SourceAnswer {
  const work = answer.work ?? { ids: answer.asked, title: null, journal: null, published: null, authors: [] };
  return {
    ...answer,
    work: { ...work, published: work.published ?? published },
    abstract: answer.abstract ?? (abstract.length > 0 ? { parts: abstract, source: answer.source, copyright: null } : null),
  };
}
