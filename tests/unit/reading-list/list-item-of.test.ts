import { describe, expect, test } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { listItemOf } from '@/lib/reading-list/list-item-of';
import { assertion, AT, doi, sourceAnswer } from '../../support/source-answers';

const PAPER = doi('10.5555/paper');
const NOTICE = doi('10.5555/note');

const saved = (evidence: SourceAnswer[], now = AT, list?: SourceAnswer) =>
  listItemOf(
    {
      id: 'x',
      work: { ids: PAPER, title: ['A study'], journal: null, published: null, authors: [] },
      tags: [],
      note: 'mine',
      state: 'unread',
      flag: null,
      savedAt: AT,
      changedAt: AT,
      evidence,
      checkedAt: AT,
    },
    true,
    now,
    list,
  );

describe('a saved paper', () => {
  test('stays retracted by the notice it was saved from, though its own record is silent later', () => {
    const notice = sourceAnswer('crossref', NOTICE, 'lists-none', {
      assertions: [assertion({ notice: NOTICE, subject: PAPER, type: 'retraction', sourceType: 'retraction' })],
    });
    const item = saved([notice, sourceAnswer('crossref', PAPER, 'lists-none')]);
    expect(item.verdict.word).toBe('retracted');
    expect(item.events.map((event) => event.notice.doi)).toEqual([NOTICE.doi]);
  });

  test('is retracted by a notice whose title says so, however it was deposited', () => {
    const claims = [assertion({ notice: NOTICE, subject: PAPER, type: 'erratum', sourceType: 'err' })];
    const record = { ids: NOTICE, title: ['Retraction notice to “A study”'], journal: null, published: null, authors: [] };
    const notice = sourceAnswer('crossref', NOTICE, 'lists-none', { work: record, assertions: claims });
    const item = saved([sourceAnswer('crossref', PAPER, 'lists-notice', { assertions: claims }), notice]);
    expect(item.status.code).toBe('retracted');
  });

  test('is not retracted by a notice about another paper', () => {
    const other = sourceAnswer('crossref', NOTICE, 'lists-none', {
      assertions: [assertion({ notice: NOTICE, subject: doi('10.5555/other'), type: 'retraction', sourceType: 'retraction' })],
    });
    expect(saved([other, sourceAnswer('crossref', PAPER, 'lists-none')]).verdict.word).toBe('noneFound');
  });

  test('stands as the list on this machine says now, whatever the list said when it was saved', () => {
    const listed = sourceAnswer('notice-list', PAPER, 'lists-notice', { assertions: [assertion({ source: 'notice-list', notice: NOTICE, subject: PAPER, type: 'retraction', sourceType: 'retraction' })] });
    const evidence = [listed, sourceAnswer('crossref', PAPER, 'lists-none')];
    expect(saved(evidence).verdict.word).toBe('noneFound');
    expect(saved([sourceAnswer('crossref', PAPER, 'lists-none')], AT, listed).verdict.word).toBe('retracted');
  });

  test('about which nobody answered is not checked', () => {
    expect(saved([]).verdict.word).toBe('notChecked');
  });

  test('comes without its evidence', () => {
    expect(saved([]).entry).not.toHaveProperty('evidence');
  });

  test('that was last asked about over 30 days ago is not checked: silence does not keep', () => {
    const evidence = [sourceAnswer('crossref', PAPER, 'lists-none')];
    expect(saved(evidence, AT + 29 * 86_400_000).verdict.word).toBe('noneFound');
    expect(saved(evidence, AT + 31 * 86_400_000)).toMatchObject({ verdict: { word: 'notChecked' }, status: { reason: 'outdated' } });
  });
});
