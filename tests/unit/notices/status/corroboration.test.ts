import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { judgedFrom, seen } from '@/tests/fixtures/answers/judged';
import { ids } from '@/tests/fixtures/answers/responses';

const openAlex = (kind?: SourceAnswer['outcome']['kind']) =>
  answer('openalex', kind === undefined ? [assertion({ source: 'openalex', via: null, type: 'retraction', sourceType: 'is_retracted', notice: ids({}) })] : [], kind);
const crossref = (...assertions: Assertion[]) => answer('crossref', assertions);
const judged = (...answers: SourceAnswer[]) => seen(judgedFrom(answers));

describe('what OpenAlex marks', () => {
  it('is no status alone, and said in one line', () => {
    const judgement = judgedFrom([crossref(), openAlex()]);
    expect(seen(judgement)).toBe('article: noneFound · differs: unsupported');
    expect(judgement.disagreements).toEqual([{ kind: 'unsupported', claims: [{ source: 'openalex', via: null, type: 'retraction', noticeDoi: null }] }]);
  });

  it('is no status where nobody else could be asked', () => {
    expect(judged(answer('crossref', [], 'failed'), openAlex())).toBe('article: notChecked · differs: unsupported');
  });

  it('stands behind the others’ retraction, whose word, date and notice stay', () => {
    const alone = judgedFrom([crossref(assertion({ type: 'retraction', date: '2020-01-02' }))]);
    const both = judgedFrom([crossref(assertion({ type: 'retraction', date: '2020-01-02' })), openAlex()]);
    expect(both.events[0]).toEqual({ ...alone.events[0], assertedBy: ['crossref', 'openalex'], assertions: both.events[0]?.assertions });
    expect(both.status.code).toBe('retracted');
  });

  it.each(['withdrawal', 'removal', 'retract_and_replace'] as const)('supports a %s without contradicting it', (type) => {
    const { status, disagreements } = judgedFrom([crossref(assertion({ type })), openAlex()]);
    expect([status.disputed, disagreements]).toEqual([false, []]);
  });

  it('supports a retraction that has ended, and brings it back to nobody', () => {
    const ended = [assertion({ type: 'retraction', date: '2018' }), assertion({ type: 'reinstatement', notice: ids({ doi: '10.5555/back' }), date: '2019' })];
    expect(judged(crossref(...ended), openAlex())).toBe('article: reinstated · reinstatement 10.5555/back · retraction 10.5555/notice (ended)');
  });

  it('does not turn a correction or a concern into a retraction', () => {
    expect(judged(crossref(assertion()), openAlex())).toBe('article: corrected · correction 10.5555/notice · differs: unsupported');
    expect(judged(crossref(assertion({ type: 'expression_of_concern' })), openAlex())).toContain('article: concern');
  });

  it('says nothing on a notice: OpenAlex marks nearly all retraction notices as retracted', () => {
    const announced = assertion({ type: 'retraction', notice: PAPER, subject: ids({ doi: '10.5555/original' }) });
    expect(judged(crossref(announced), openAlex())).toBe('notice: noneFound · retraction 10.5555/paper');
    expect(seen(judgedFrom([crossref(), openAlex()], { title: 'Retraction Note: Moss on stones' }))).toBe('notice: noneFound · retraction 10.5555/paper');
    expect(seen(judgedFrom([crossref(), openAlex()], { pageKind: 'notice' }))).toBe('notice: noneFound');
  });

  it('costs nothing where it could not be asked, and says nothing by its silence', () => {
    expect(judged(crossref(), openAlex('failed'))).toBe('article: noneFound');
    expect(judged(openAlex('lists-none'))).toBe('article: notChecked');
    expect(judged(crossref(assertion({ type: 'retraction' })), openAlex('lists-none'))).toBe('article: retracted · retraction 10.5555/notice');
  });
});
