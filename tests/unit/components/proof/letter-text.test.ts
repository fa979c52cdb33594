import { describe, expect, it } from 'vitest';
import { letterText } from '@/components/proof/letter-text';
import { assertion, noticeEvent, outcome, status, workReport } from '@/tests/support/sample-report-parts';

const EVENT = noticeEvent({ type: 'retraction', sourceType: 'Retraction', assertions: [assertion({ type: 'retraction', via: 'retraction-watch', sourceType: 'retraction' })] });
const RETRACTED = workReport({
  status: status({ code: 'retracted', event: EVENT }),
  events: [EVENT],
  outcomes: [outcome('crossref', 'lists-notice'), outcome('pubmed', 'failed'), outcome('notice-list', 'lists-none')],
});

describe('the letter to those who keep a record', () => {
  const text = letterText(RETRACTED);

  it('names the paper, what each record says with its address, and what was checked', () => {
    expect(text).toMatch(/^Dear colleagues,\n\nPublic records about this paper seem wrong or incomplete:\n\nTumours that age under treatment[^\n]*\nhttps:\/\/doi\.org\/10\.1000\/caveat\.2024\.17\n/);
    expect(text).toContain('reads the records: retracted.');
    expect(text).toContain('- Retraction Watch via Crossref: “retraction”, dated 2025-05-03, notice https://doi.org/10.1000/caveat.2025.3, record https://api.crossref.org/works/10.1000/caveat.2024.17');
    expect(text).toMatch(/- PubMed: could not be checked \(2026-11-26, \d\d:\d\d UTC\)/);
    expect(text).toMatch(/- Caveat’s notice list: lists no notice \(list of 2026-11-2\d\)/);
  });

  it('leaves the reader room for their own words, and has no undefined value', () => {
    expect(text).toMatch(/What I believe is right, and where to see it: …$/);
    expect(text).not.toMatch(/\n{3}|undefined|null/);
  });

  it('says so where no source lists anything', () => {
    expect(letterText(workReport())).toContain('No source that was checked lists a notice.');
  });
});
