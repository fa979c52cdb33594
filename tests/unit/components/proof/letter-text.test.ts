import { describe, expect, it } from 'vitest';
import { letterText } from '@/components/proof/letter-text';
import { assertion, noticeEvent, outcome, status, workReport } from '@/tests/support/sample-report-parts';

const EVENT = noticeEvent({ type: 'retraction', sourceType: 'Retraction', assertions: [assertion({ type: 'retraction', via: 'retraction-watch', sourceType: 'retraction' })] });
const RETRACTED = workReport({
  status: status({ code: 'retracted', event: EVENT }),
  events: [EVENT],
  outcomes: [outcome('crossref', 'lists-notice'), outcome('pubmed', 'failed'), outcome('europepmc', 'lists-none'), outcome('notice-list', 'lists-none')],
});

describe('the letter to those who keep a record', () => {
  const text = letterText(RETRACTED);

  it('names the paper, what each record says with its addresses, and which lists no notice', () => {
    expect(text).toMatch(/^Dear colleagues,\n\npublic records about this paper seem wrong or incomplete:\n\nTumours that age under treatment[^\n]*\nhttps:\/\/doi\.org\/10\.1000\/caveat\.2024\.17\n- /);
    expect(text).toContain('- Crossref: “retraction”, from Retraction Watch, 2025-05-03, https://doi.org/10.1000/caveat.2025.3, https://api.crossref.org/works/10.1000/caveat.2024.17\n');
    expect(text).toMatch(/\n- Europe PMC: no notice, 2026-11-2\d\n/);
  });

  it('says nothing of a source that did not answer, and of what is on the reader’s device', () => {
    expect(text).not.toMatch(/PubMed|Caveat/);
  });

  it('leaves the reader room for their own words, and has no undefined value', () => {
    expect(text).toMatch(/What I believe is right, and where to see it: …$/);
    expect(text).not.toMatch(/\n{3}|undefined|null/);
  });

  it('says so of each source where none lists anything', () => {
    expect(letterText(workReport())).toMatch(/\n- Crossref: no notice, 2026-/);
  });
});
