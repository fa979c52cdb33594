import { describe, expect, it } from 'vitest';
import starter from '@/assets/starter-notices.json';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { judge } from '@/lib/notices/status/judge';
import { lookUpNoticeList } from '@/lib/notices/known/starter-notices';
import { assertion, answer } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const WAKEFIELD = ids({ doi: '10.1016/s0140-6736(97)11096-0' });
const SENESCENT = '10.1038/s43018-023-00712-x';

describe('the notice list on the machine', () => {
  it('knows a retracted paper by DOI and by PMID, with the notice and its date', () => {
    for (const asked of [WAKEFIELD, ids({ pmid: '9500320' })]) {
      const { outcome, assertions } = lookUpNoticeList(asked);
      expect(outcome.kind).toBe('lists-notice');
      expect(assertions).toMatchObject([{ type: 'retraction', notice: { doi: '10.1016/s0140-6736(10)60175-4' }, date: '2010-02-06' }]);
    }
  });

  it('knows a notice by its own DOI, which says nothing about a notice of that notice', () => {
    const { outcome, assertions } = lookUpNoticeList(ids({ doi: '10.1016/s0140-6736(10)60175-4' }));
    expect(outcome.kind).toBe('not-held');
    expect(assertions).toMatchObject([{ subject: { doi: WAKEFIELD.doi } }]);
  });

  it('knows that the senescent-cells paper was corrected, and not by which DOI or when', () => {
    const [known] = lookUpNoticeList(ids({ doi: SENESCENT })).assertions;
    expect(known).toMatchObject({ type: 'correction', sourceType: 'Author Correction', notice: ids({}), date: null });
  });

  it('joins that correction to the one that Crossref names', () => {
    const subject = ids({ doi: SENESCENT });
    const named = assertion({ subject, notice: ids({ doi: '10.5555/its-notice' }), date: '2025-05-03' });
    const { events } = judge({ ids: subject, answers: [lookUpNoticeList(subject), answer('crossref', [named])], waiting: [], live: 'on', pageKind: null, title: null });
    expect(events).toMatchObject([{ notice: { doi: '10.5555/its-notice' }, date: '2025-05-03', assertedBy: ['crossref', 'notice-list'] }]);
  });

  it('never says of any other paper that it lists none', () => {
    expect(lookUpNoticeList(ids({ doi: '10.5555/unknown' }))).toMatchObject({ outcome: { kind: 'not-held' }, assertions: [] });
    expect(lookUpNoticeList(ids({})).outcome.kind).toBe('not-held');
  });

  it('dates its answers by the list', () => {
    expect(lookUpNoticeList(WAKEFIELD).outcome.at).toBe(Date.parse(starter.date));
  });

  it.each(starter.entries)('holds a well-formed entry for $subject.doi', ({ subject, notice, type, date }) => {
    expect(parseDoi(subject.doi)).toBe(subject.doi);
    expect(subject.pmid === null || parsePmid(subject.pmid) === subject.pmid).toBe(true);
    expect(notice.doi === null || parseDoi(notice.doi) === notice.doi).toBe(true);
    expect(NOTICE_TYPES).toContain(type);
    expect(date ?? '2000').toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  });
});
