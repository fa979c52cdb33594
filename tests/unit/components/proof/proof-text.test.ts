import { describe, expect, it } from 'vitest';
import { proofText } from '@/components/proof/proof-text';
import { sourceRecordUrl } from '@/components/proof/source-record-url';
import { statusSentence } from '@/lib/words/status-sentence';
import { CHANGE_NOT_STATED } from '@/lib/model/report';
import { NO_IDS } from '@/lib/model/work';
import { assertion, noticeEvent, NOW, outcome, status, workReport } from '@/tests/support/sample-report-parts';

const EVENT = noticeEvent({
  assertions: [assertion(), assertion({ source: 'pubmed', via: null, sourceType: 'ErratumIn', type: 'erratum' })],
});
const CORRECTED = workReport({
  status: status({ code: 'corrected', event: EVENT }),
  events: [EVENT],
  outcomes: [outcome('crossref', 'lists-notice'), outcome('pubmed', 'lists-notice'), outcome('notice-list', 'not-held')],
});

describe('the status in one line', () => {
  it('gives word, date, notice, day and sources', () => {
    expect(statusSentence(CORRECTED)).toBe(
      'Corrected 3 May 2025 (doi:10.1000/caveat.2025.3); checked 26 November 2026 in Crossref and PubMed.',
    );
    expect(statusSentence(workReport())).toBe('No notice found; checked 26 November 2026 in Crossref, Europe PMC and PubMed.');
  });

  it('is no cleaner than the check was', () => {
    const outcomes = [outcome('crossref', 'lists-none', { at: NOW - 3 * 86_400_000 }), outcome('pubmed', 'failed'), outcome('europepmc', 'lists-none')];
    expect(statusSentence(workReport({ status: status({ code: 'partly-checked' }), outcomes }))).toBe(
      'Partly checked; checked 23 November 2026 in Crossref and Europe PMC. Couldn’t check PubMed.',
    );
    expect(statusSentence({ status: status({ code: 'not-checked', reason: 'live-off' }), outcomes: [] })).toBe('Not checked.');
  });

  it('says that sources disagree, that only this device knows, and links no notice to itself', () => {
    expect(statusSentence({ ...CORRECTED, status: { ...CORRECTED.status, disputed: true } })).toContain('(doi:10.1000/caveat.2025.3), sources disagree; checked');
    expect(statusSentence({ ...CORRECTED, outcomes: [outcome('notice-list', 'lists-notice')] })).toMatch(/; known on this device only\.$/);
    const inPlace = noticeEvent({ type: 'retraction', inPlace: true, notice: CORRECTED.work.ids });
    expect(statusSentence({ ...CORRECTED, status: status({ code: 'retracted', event: inPlace }) })).toMatch(/^Retracted 3 May 2025; checked/);
  });
});

describe('the status in one line is no cleaner than the check was', () => {
  const unsupported = { kind: 'unsupported' as const, claims: [{ source: 'openalex' as const, via: null, type: 'retraction' as const, noticeDoi: null }] };

  it('where a service marks the paper as retracted and nobody else does', () => {
    const report = workReport({ outcomes: [outcome('crossref', 'lists-none'), outcome('openalex', 'lists-notice')], disagreements: [unsupported] });
    expect(statusSentence(report)).toBe('No notice found, sources disagree; checked 26 November 2026 in Crossref and OpenAlex.');
    const text = proofText(report, NOW);
    expect(text).toContain('OpenAlex says “Retraction”. No other record agrees');
    expect(text).not.toContain('No source lists a notice.');
  });

  it('where none of the registers that were checked says what it says', () => {
    const said = (source: 'page' | 'notice-list') => noticeEvent({ type: 'retraction', assertions: [assertion({ source, via: null, type: 'retraction' })] });
    const outcomes = [outcome('crossref', 'lists-none'), outcome('notice-list', 'lists-notice'), outcome('page', 'lists-notice')];
    const sentence = (event: typeof EVENT) => statusSentence({ status: status({ code: 'retracted', event }), outcomes });
    expect(sentence(said('notice-list'))).toContain('(doi:10.1000/caveat.2025.3), by Caveat’s list; checked');
    expect(sentence(said('page'))).toContain(', by the paper’s own page; checked');
    expect(statusSentence(CORRECTED)).not.toContain('by Crossref');
  });

  it('where a source has not answered yet', () => {
    expect(statusSentence({ ...CORRECTED, waiting: ['europepmc'] })).toMatch(/\. Europe PMC had not answered yet\.$/);
  });

  it('where it is that of a notice, which is not the article’s', () => {
    expect(statusSentence(workReport(), 'notice')).toMatch(/^The notice itself: No notice found; checked/);
  });
});

describe('the proof as text', () => {
  const text = proofText(
    { ...CORRECTED, readings: [{ notice: EVENT.notice, text: ['A label was wrong.'], from: 'crossref', at: NOW, change: CHANGE_NOT_STATED, reason: null, part: null }] },
    NOW,
  );

  it('names the paper, each source’s word with record and time, who was asked, and the notice’s words', () => {
    expect(text).toContain('Tumours that age under treatment');
    expect(text).toContain('https://doi.org/10.1000/caveat.2024.17');
    expect(text).toMatch(/- Crossref says “Author Correction”, dated 3 May 2025, notice https:\/\/doi\.org\/10\.1000\/caveat\.2025\.3, checked on 26 November 2026 at .*\. Its record: https:\/\/api\.crossref\.org\/works\/10\.1000\/caveat\.2024\.17/);
    expect(text).toMatch(/- PubMed says “ErratumIn”.*https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/39000017\//);
    expect(text).toMatch(/- Caveat’s list: doesn’t have this paper/);
    expect(text).toContain('A label was wrong.');
  });

  it('calls no remark of a register the words of the notice', () => {
    const reading = { notice: EVENT.notice, text: ['Error in Text'], from: 'retraction-watch' as const, at: null, change: CHANGE_NOT_STATED, reason: null, part: null };
    const remarked = proofText({ ...CORRECTED, readings: [reading] }, NOW);
    expect(remarked).toContain('What a record says of the notice (Retraction Watch, https://doi.org/10.1000/caveat.2025.3):');
    expect(remarked).not.toContain('The notice’s words');
  });

  it('says so where no source asserts anything', () => {
    expect(proofText(workReport(), NOW)).toContain('No source lists a notice.');
  });

  it('has no empty line too many and no undefined value', () => {
    expect(text).not.toMatch(/\n{3}|undefined|null/);
  });
});

describe('the record of a source', () => {
  it('escapes what would end or change an address', () => {
    const ids = { ...NO_IDS, doi: '10.1002/1097(200009)13:3<201::aid>3.0.co;2-#' };
    for (const source of ['crossref', 'datacite', 'openalex', 'biorxiv', 'page'] as const) {
      expect([source, new URL(sourceRecordUrl(source, ids) ?? '').hash]).toEqual([source, '']);
    }
  });

  it('is none where a source has no page for one paper, or its identifier is not known', () => {
    expect(sourceRecordUrl('retraction-watch', { ...NO_IDS, doi: '10.1000/a' })).toBeNull();
    expect(sourceRecordUrl('pubmed', { ...NO_IDS, doi: '10.1000/a' })).toBeNull();
  });
});
