import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownNotice } from '@/lib/model/known-notice';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { readDetails } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import { builtList } from '@/lib/notices/index/list-from-claims';
import { markOf } from '@/lib/notices/index/mark-of';
import { FACTS, anyDoi } from './arbitrary-list';

function known(facts: Partial<KnownNotice>): KnownNotice {
  return {
    type: 'retraction',
    sourceType: 'Retraction',
    notice: { doi: '10.5555/notice', pmid: '20' },
    subject: { doi: '10.5555/paper', pmid: '10' },
    inPlace: false,
    date: '2024-03-01',
    reasons: ['Error in Data'],
    source: 'retraction-watch',
    ...facts,
  };
}

function listOf(...claims: KnownNotice[]) {
  const store = new ClaimStore();
  for (const claim of claims) store.add(claim);
  const files = builtList(store, FACTS);
  const [index, details] = [readIndex(files.index), readDetails(files.details)];
  if (!index.ok || !details.ok) throw new Error('not read');
  return { files, index: index.value, entries: new Map(details.value.entries.map((entry) => [entry.key, entry])) };
}

describe('the list from claims', () => {
  it('knows a paper and its notice by DOI and by PMID, with the details at the DOI', () => {
    const { index, entries } = listOf(known({}));
    expect(index.mark('10.5555/paper')).toBe('retracted');
    expect(index.mark('pmid:10')).toBe('retracted');
    expect(index.mark('10.5555/notice')).toBe('retraction-notice');
    expect(index.mark('pmid:20')).toBe('retraction-notice');
    expect(entries.get('pmid:10')).toMatchObject({ see: '10.5555/paper', notices: [] });
    expect(entries.get('10.5555/paper')?.notices).toEqual([known({})]);
    expect(entries.get('10.5555/notice')?.announces).toEqual(['10.5555/paper']);
  });

  it('keeps what Crossref passes on of Retraction Watch once, with the reasons', () => {
    const passedOn = known({ notice: { doi: '10.5555/notice', pmid: null }, subject: { doi: '10.5555/paper', pmid: null }, reasons: [], date: '2024-03-02' });
    const { entries } = listOf(passedOn, known({}));
    expect(entries.get('10.5555/paper')?.notices).toEqual([known({})]);
  });

  it('keeps what the publisher deposited beside it', () => {
    const deposited = known({ source: 'crossref', sourceType: 'retraction', reasons: [] });
    const { entries } = listOf(known({}), deposited);
    expect(entries.get('10.5555/paper')?.notices.map(({ source }) => source).toSorted()).toEqual(['crossref', 'retraction-watch']);
  });

  it('keeps works apart that claims give one PMID, and loses neither', () => {
    const other = known({ subject: { doi: '10.5555/other', pmid: '10' }, notice: { doi: '10.5555/second', pmid: null }, type: 'correction' });
    const { index, entries } = listOf(known({}), other);
    expect(index.mark('10.5555/paper')).toBe('retracted');
    expect(index.mark('10.5555/other')).toBe('corrected');
    expect(index.mark('pmid:10')).toBe('retracted');
    expect(entries.get('pmid:10')?.see).toBeNull();
    expect(entries.get('pmid:10')?.notices).toHaveLength(2);
  });

  it('keeps a work that claims give two PMIDs', () => {
    const { index } = listOf(known({}), known({ subject: { doi: '10.5555/paper', pmid: '11' }, type: 'correction', notice: { doi: '10.5555/second', pmid: null } }));
    expect(index.mark('10.5555/paper')).toBe('retracted');
    expect(index.mark('pmid:10')).toBe('retracted');
    expect(index.mark('pmid:11')).toBe('corrected');
  });

  it('has no entry for the new version of a work', () => {
    const { index } = listOf(known({ type: 'new_version' }));
    expect(index.mark('10.5555/paper')).toBe('newer-version');
    expect(index.mark('10.5555/notice')).toBeNull();
  });

  it('has a paper once that is marked in place', () => {
    const { entries } = listOf(known({ inPlace: true, notice: { doi: '10.5555/paper', pmid: '10' } }));
    expect([...entries.keys()].toSorted()).toEqual(['10.5555/paper', 'pmid:10']);
  });

  it('is the same bytes in whatever order the claims came', () => {
    const claim = fc.record({ subject: anyDoi, notice: anyDoi, type: fc.constantFrom('retraction' as const, 'correction' as const), pmid: fc.option(fc.integer({ min: 1, max: 5 })) });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 20 }), (claims) => {
        const all = claims.map(({ subject, notice, type, pmid }) =>
          known({ subject: { doi: subject, pmid: pmid === null ? null : String(pmid) }, notice: { doi: notice, pmid: null }, type, inPlace: subject === notice }),
        );
        expect(listOf(...all.toReversed()).files).toEqual(listOf(...all).files);
      }),
      { numRuns: 60 },
    );
  });

  it('marks every work as the rules judge what the details say of it', () => {
    const claim = fc.record({ subject: fc.integer({ min: 0, max: 6 }), notice: fc.integer({ min: 0, max: 12 }), type: fc.constantFrom('retraction' as const, 'correction' as const, 'reinstatement' as const, 'expression_of_concern' as const) });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 12 }), (claims) => {
        const doi = (number: number) => ({ doi: `10.5555/work.${number}`, pmid: null });
        const all = claims.map(({ subject, notice, type }) => known({ subject: doi(subject), notice: doi(notice), type, inPlace: subject === notice }));
        const { entries } = listOf(...all);
        for (const [key, entry] of entries) {
          const announced = entry.announces.flatMap((subject) => entries.get(subject)?.notices.filter(({ notice, inPlace }) => !inPlace && notice.doi === key) ?? []);
          expect(markOf({ doi: key, pmid: null }, [...entry.notices, ...announced])).toBe(entry.mark);
        }
      }),
      { numRuns: 60 },
    );
  });
});
