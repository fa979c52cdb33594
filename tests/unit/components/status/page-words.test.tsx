// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headline } from '@/components/status/headline';
import { listedBy } from '@/components/status/listed-by';
import { notListedYet, pageSentence } from '@/components/status/page-words';
import { StatusBlock } from '@/components/status/StatusBlock';
import { statusVerdict } from '@/lib/model/verdict';
import { assertion, noticeEvent, NOW, outcome, status, workReport } from '@/tests/support/sample-report-parts';

const SENTENCE = 'An Author Correction to this article was published on 13 May 2025';
const printed = assertion({ source: 'page', via: null, note: SENTENCE });
const EVENT = noticeEvent({ assertions: [printed], notes: [SENTENCE] });
const NOW_READ = [outcome('page', 'lists-notice')];
const READ_BEFORE = [outcome('page', 'not-held', { at: new Date(2026, 4, 3, 9).getTime() })];

afterEach(cleanup);

describe('what a page prints about a notice', () => {
  it('is quoted as this page’s while it stands there', () => {
    expect(pageSentence(EVENT, NOW_READ)).toBe(`This page: “${SENTENCE}”`);
    expect(listedBy(EVENT, NOW_READ)).toBe('Listed by this page');
  });

  it('is quoted as what was read before, with the day, when it may be another page’s', () => {
    expect(pageSentence(EVENT, READ_BEFORE)).toBe(`The paper’s page, when read: “${SENTENCE}”`);
    expect(listedBy(EVENT, READ_BEFORE)).toBe('Listed by the paper’s page, read 3 May 2026');
  });

  it('gives way to the notice’s own words', () => {
    expect(pageSentence({ ...EVENT, notes: [SENTENCE, 'Figure 2 was wrong.'] }, NOW_READ)).toBe('');
    expect(pageSentence({ ...EVENT, citation: 'Nat Inv. 2025' }, NOW_READ)).toBe('');
  });

  it('names the registers that hold the paper and do not list the notice, and no others', () => {
    const outcomes = [...NOW_READ, outcome('crossref', 'lists-none'), outcome('europepmc', 'failed'), outcome('pubmed', 'not-held')];
    expect(notListedYet(EVENT, outcomes)).toBe('Crossref doesn’t list it yet.');
    expect(notListedYet(noticeEvent({ assertions: [printed, assertion()] }), outcomes)).toBe('');
  });

  it('an editors’ note warns under its own name', () => {
    const event = noticeEvent({ type: 'expression_of_concern', sourceType: 'Editor’s note' });
    expect(headline(status({ code: 'concern', event }))).toBe('Editor’s note, 3 May 2025');
    const concern = noticeEvent({ type: 'expression_of_concern', sourceType: 'ExpressionOfConcernIn' });
    expect(headline(status({ code: 'concern', event: concern }))).toBe('Expression of concern, 3 May 2025');
  });

  it('makes a whole status of its own: what, who says so, and who could not be asked', () => {
    const corrected = status({ code: 'corrected', event: EVENT });
    const report = workReport({ status: corrected, events: [EVENT], outcomes: [...NOW_READ, outcome('crossref', 'failed')] });
    const commands = { onTurnOnLive: vi.fn(), onOptions: vi.fn(), onRetry: vi.fn() };
    render(<StatusBlock report={report} verdict={statusVerdict(corrected)} live="on" progress="settled" commands={commands} now={NOW} />);
    const text = document.body.textContent ?? '';
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Author Correction, 3 May 2025');
    expect(text).toContain('Not checked for a later retraction.');
    expect(text).toContain('Couldn’t check Crossref');
    expect(text).toContain(`This page: “${SENTENCE}”`);
    expect(text).toContain('Listed by this page');
    expect(text).not.toContain('Note in the record');
  });
});
