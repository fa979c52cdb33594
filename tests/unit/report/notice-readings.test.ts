import { describe, expect, it } from 'vitest';
import type { Abstract } from '@/lib/model/source-answer';
import { createEvidence } from '@/lib/report/evidence';
import { readingsOf } from '@/lib/report/notice-readings';
import { assertion, noticeEvent } from '@/tests/support/sample-report-parts';
import { sourceAnswer } from '@/tests/support/source-answers';

const NOTICE = noticeEvent().notice;
const abstract: Abstract = { parts: [{ label: null, text: ['The hazard ratio was wrong because of an error in sampling.'] }], source: 'europepmc', copyright: null };

function textOf(title: string, recordTypes: string[], changes: Parameters<typeof noticeEvent>[0] = {}): string[] {
  const answer = sourceAnswer('europepmc', NOTICE, 'lists-none', { recordTypes, abstract });
  const record = { ...answer, work: { ids: NOTICE, title: [title], journal: null, published: null, authors: [] } };
  return readingsOf([noticeEvent(changes)], [createEvidence(NOTICE, [record])])[0]?.text ?? [];
}

describe('the words of a notice', () => {
  it('are not the abstract of a study that stands in for another', () => {
    expect(textOf('Moss and mortality', ['Journal Article'], { type: 'retract_and_replace' })).toEqual([]);
    expect(textOf('Moss and mortality', ['Journal Article', 'Randomized Controlled Trial'])).toEqual([]);
  });

  it.each([
    ['Moss and mortality', ['Journal Article', 'Published Erratum']],
    ['Corrigendum to “Moss”', ['Journal Article']],
    ['Notice of Retraction and Replacement. Moss and mortality', ['Letter']],
    ['Moss and mortality', []],
  ])('are its abstract where it is a notice: %s %j', (title, types) => {
    expect(textOf(title, types)).toHaveLength(1);
  });

  it('are not looked for in what NLM knows as the paper republished with corrections', () => {
    const republished = assertion({ source: 'pubmed', via: null, type: 'corrected_and_republished', sourceType: 'CorrectedandRepublishedIn' });
    expect(textOf('Corrigendum to “Moss”', [], { assertions: [assertion(), republished] })).toEqual([]);
  });
});
