import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { citationText } from '@/lib/citations/citation-text';
import { citedWorkOf, dayOf } from '@/lib/citations/cited-work-of';
import { EXPORTS } from '@/lib/citations/export-format';
import { citedNotice } from '@/lib/citations/notice-line';
import type { Outcome } from '@/lib/model/outcome';
import { NO_IDS } from '@/lib/model/work';
import { citedWork } from '@/tests/support/cited-works';
import { noticeEvent, savedEntry, status } from '@/tests/support/sample-report-parts';

const AT = Date.UTC(2026, 10, 22, 12);
const outcome = (source: Outcome['source'], kind: Outcome['kind'], more: Partial<Outcome> = {}): Outcome => ({ source, kind, at: AT, reason: kind === 'failed' ? 'timeout' : null, retryAt: null, ...more });
const work = savedEntry().work;

describe('a citation', () => {
  test('has its notices behind it as NLM writes them, then the status with sources and date', () => {
    expect(citationText(citedWork({ title: 'RETRACTED: A lively surface protein' }))).toBe(
      'Smith Jane, de la Cruz, Ana. RETRACTED: A lively surface protein. Journal of Tests. 2024. doi:10.1000/abc PMID: 31234567 PMCID: PMC7654321. Erratum in: Author Correction. 3 May 2025. doi:10.1000/notice. Corrected 3 May 2025 (doi:10.1000/notice); checked 22 November 2026 in Crossref and PubMed.',
    );
  });

  test('names a notice by its citation, and dates it once', () => {
    const event = noticeEvent({ type: 'retraction', citation: 'Nature. 2025 May 3;1(2):3.', date: '2025-05-03', notice: { ...NO_IDS, doi: '10.1000/n', pmid: '12345678' } });
    expect(citedNotice(event).line).toBe('Retraction in: Nature. 2025 May 3;1(2):3. doi:10.1000/n. PMID: 12345678');
  });

  test('never points at the paper itself as its notice, and says where a notice was ended', () => {
    const inPlace = citedNotice(noticeEvent({ type: 'retraction', inPlace: true, date: '2025-05-03', notice: work.ids }));
    expect(inPlace).toMatchObject({ doi: null, pmid: null, line: 'Retraction in place, without a separate notice: 3 May 2025' });
    expect(citedNotice(noticeEvent({ resolved: true })).line).toContain('(ended by a later notice)');
  });
});

describe('how a paper stands', () => {
  test('is "not checked", and not fine, where a service failed and nobody else was asked', () => {
    const cited = citedWorkOf({ work, status: status({ code: 'not-checked', reason: 'failed' }), events: [], outcomes: [outcome('crossref', 'failed')] });
    expect(cited).toMatchObject({ status: 'Not checked', checked: null, checkedIn: [] });
    expect(cited.sentence).toBe('Not checked. Couldn’t check Crossref.');
  });

  test('by the list on this machine names the day of the list, and its silence is no check', () => {
    const listed = citedWorkOf({ work, status: status({ code: 'corrected', event: noticeEvent() }), events: [noticeEvent()], outcomes: [outcome('notice-list', 'lists-notice')] });
    expect(listed.sentence).toContain('notice list of 22 November 2026');
    const silent = citedWorkOf({ work, status: status({ code: 'not-checked', reason: 'live-off' }), events: [], outcomes: [outcome('notice-list', 'lists-none')] });
    expect(silent.sentence).toBe('Not checked. Not in your device’s list of 22 November 2026, which isn’t a check.');
    expect(silent.checked).toBeNull();
  });

  test('has the day of the oldest answer', () => {
    const cited = citedWorkOf({ work, status: status({}), events: [], outcomes: [outcome('crossref', 'lists-none'), outcome('pubmed', 'lists-none', { at: AT - 3 * 86_400_000 })] });
    expect(cited).toMatchObject({ checked: dayOf(AT - 3 * 86_400_000), checkedIn: ['Crossref', 'PubMed'] });
  });

  test('takes the reader’s own words along only where they are given', () => {
    const judged = { work, status: status({}), events: [], outcomes: [] };
    expect(citedWorkOf(judged).notes).toBeNull();
    expect(citedWorkOf(judged, { tags: ['a'], note: 'mine', state: 'read' }).notes).toEqual({ tags: ['a'], note: 'mine', state: 'Read' });
  });
});

const HOSTILE = '<script>alert(1)</script> & "x" [a](http://evil.invalid) *b* `c` 1. {d}';

describe('texts for people', () => {
  test('HTML holds every word and no element of a hostile title', async () => {
    const html = await EXPORTS.html.write([citedWork({ title: HOSTILE, notes: { tags: [], note: '</li></ol><img src=x>', state: 'Read' } })]);
    const names = new Set<string>();
    let text = '';
    const parser = new Parser({ onopentag: (name) => names.add(name), ontext: (part) => (text += part) });
    parser.end(html);
    expect([...names].filter((name) => !['html', 'head', 'meta', 'title', 'body', 'h1', 'ol', 'li', 'a', 'cite', 'strong', 'p'].includes(name))).toEqual([]);
    for (const said of [HOSTILE, '</li></ol><img src=x>', 'Erratum in:', 'checked 22 November 2026 in Crossref and PubMed']) expect(text).toContain(said);
  });

  test('HTML says in what language and direction it is written, and leaves each entry its own direction', async () => {
    const html = await EXPORTS.html.write([citedWork({})]);
    expect(html).toContain('<html lang="en-GB" dir="ltr">');
    expect(html).toContain('<li dir="auto">');
  });

  test('Markdown takes no sign of a title for markup', async () => {
    const markdown = await EXPORTS.markdown.write([citedWork({ title: HOSTILE, authors: ['1. Smith'], notes: { tags: [], note: '- a\n# b', state: 'Read' } })]);
    expect(markdown).toContain('[\\<script\\>alert(1)\\</script\\> \\& "x" \\[a\\](http://evil.invalid) \\*b\\* \\`c\\` 1. \\{d\\}](<https://doi.org/10.1000/abc>)');
    expect(markdown.split('\n').map((line) => line.slice(0, 8))).toEqual(['- 1\\. Sm', '  - \\- a', '  - \\# b', '']);
  });

  test('no cell of a table begins a formula', async () => {
    const csv = await EXPORTS.csv.write([citedWork({ title: '=HYPERLINK("x")', authors: ['@a'], journal: '+1', notes: { tags: ['-1'], note: '\t=1', state: 'Read' } })]);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).not.toMatch(/(?:^|,)"[\s]*[=+@-]/m);
  });

  test('CSL-JSON has the word in the field for it, and the check as data', async () => {
    const [item] = JSON.parse(await EXPORTS['csl-json'].write([citedWork()])) as Record<string, unknown>[];
    expect(item).toMatchObject({ status: 'Corrected', PMID: '31234567', custom: { caveat: { checked: '2026-11-22', notices: [{ doi: '10.1000/notice' }] } } });
  });

  test.each(['csl-json', 'csv', 'html', 'markdown', 'ris', 'bibtex'] as const)('%s says that nobody was asked', async (format) => {
    const text = await EXPORTS[format].write([citedWork({ status: 'Not checked', sentence: 'Not checked. Couldn’t check Crossref.', checked: null, checkedIn: [], notices: [] })]);
    expect(text).toContain('Not checked. Couldn’t check Crossref.');
    expect(text).not.toContain('"checked": "');
  });
});
