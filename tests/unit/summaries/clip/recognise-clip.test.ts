import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClippedPage } from '@/lib/model/clipped-page';
import { linesOfText } from '@/lib/summaries/clip/lines-of-text';
import { recogniseClip } from '@/lib/summaries/clip/recognise-clip';
import { laySummarySchema } from '@/lib/summaries/lay-summary-schema';

const page = (text: string, more: Partial<ClippedPage> = {}): ClippedPage => ({
  url: 'https://summaries.example/worms',
  title: null,
  author: null,
  published: null,
  language: null,
  lines: linesOfText(text),
  ...more,
});

const ON_CORRECTION = `Home
Worms Loosen Heavy Soil, Study Shows
In pots of clay, worms left the soil much easier to break than it had been before.
Summary
Researchers found that worms loosen clay. This correction notice refers to the original study of 2031.
Detailed Summary
Clay is heavy.
What the worms do
They dig.
Caveats are important to note. The summary is based entirely on the erratum notice.
Key Findings
- Clay with worms broke more easily.
• It took 12.5 days.
Methodology
This record is an author correction notice for an original paper.
Study Limitations
Readers should consult the original paper (DOI: 10.5555/Soil.1) for complete results.
Enjoyed this summary?
- Subscribe for more (10.5555/other)`;

describe('a page with a lay summary', () => {
  const draft = recogniseClip(page(ON_CORRECTION));

  test('gives its parts by their headings', () => {
    expect(draft.isLaySummary).toBe(true);
    expect(draft.summary).toMatchObject({
      title: 'Worms Loosen Heavy Soil, Study Shows',
      standfirst: 'In pots of clay, worms left the soil much easier to break than it had been before.',
      summary: ['Researchers found that worms loosen clay. This correction notice refers to the original study of 2031.'],
      detail: ['Clay is heavy.', 'What the worms do', 'They dig.', 'Caveats are important to note. The summary is based entirely on the erratum notice.'],
      findings: [{ text: 'Clay with worms broke more easily.', evidence: null }, { text: 'It took 12.5 days.', evidence: null }],
      methodology: ['This record is an author correction notice for an original paper.'],
      limitations: [{ text: 'Readers should consult the original paper (DOI: 10.5555/Soil.1) for complete results.', evidence: null }],
    });
  });

  test('written from a correction notice, it is a summary of the notice, whatever its title claims', () => {
    expect(draft.summary).toMatchObject({ role: 'notice', basis: 'notice-only', noticeType: 'correction', noticeDoi: null, subject: { doi: '10.5555/soil.1' } });
    expect(draft.basisQuote).toMatch(/notice/);
  });

  test('can be kept as it is', () => {
    expect(laySummarySchema.safeParse(draft.summary).success).toBe(true);
  });
});

describe('the work that a page is about', () => {
  const choose = (text: string) => {
    const { summary, others } = recogniseClip(page(`A title of the page\nSummary\nWorms.\nKey findings\n- They dig.\n${text}`));
    return [summary.subject.doi, summary.noticeDoi, others];
  };

  test('is the one that it names, or of several the one it calls the study', () => {
    expect(choose('Source: 10.5555/a')).toEqual(['10.5555/a', null, []]);
    expect(choose('The original study (10.5555/a) differs from 10.5555/b and 10.5555/c')).toEqual(['10.5555/a', null, ['10.5555/b', '10.5555/c']]);
    expect(choose('See 10.5555/a and 10.5555/b')).toEqual([null, null, ['10.5555/a', '10.5555/b']]);
    expect(choose('Nothing.')).toEqual([null, null, []]);
  });

  test('beside its notice stays the study', () => {
    expect(choose('This summary is based on the correction notice (10.5555/b) of the original paper (10.5555/a).')).toEqual(['10.5555/a', '10.5555/b', []]);
  });

  test('may be named by a link', () => {
    const lines = [...linesOfText('A title of the page\nSummary\nWorms.\nKey findings\n- They dig.'), { text: 'Read the study', kind: 'text' as const, links: ['https://doi.org/10.5555/Linked'] }];
    expect(recogniseClip(page('', { lines })).summary.subject.doi).toBe('10.5555/linked');
  });
});

describe('what a page says it was written from', () => {
  test.each([
    ['This summary is based on the abstract only; the full paper is behind a paywall.', 'abstract'],
    ['This summary was generated from the abstract.', 'abstract'],
    ['The full text was not reviewed.', 'unstated'],
    ['The full original paper is behind a paywall and was not directly reviewed.', 'unstated'],
    ['It was written from the abstract alone.', 'abstract'],
    ['This summary is based on the full text of the paper.', 'full-text'],
    ['This article is a retraction notice.', 'notice-only'],
    ['The dose was based on a correction factor.', 'unstated'],
    ['The results were based on a correction for age.', 'unstated'],
    ['This summary is not based on the correction notice.', 'unstated'],
    ['Worms dig.', 'unstated'],
  ])('%s', (sentence, basis) => {
    expect(recogniseClip(page(`T\nSummary\n${sentence}\nKey findings\n- A.`)).summary.basis).toBe(basis);
  });

  test('a machine is one where the page says so, and a name is no proof of a person', () => {
    const by = (text: string, author: string | null = null) => recogniseClip(page(`T\nSummary\n${text}`, { author })).summary.author;
    expect(by('This AI-generated summary is short.').kind).toBe('machine');
    expect(by('Summarised by a large language model.').kind).toBe('machine');
    expect(by('Worms.', 'B. Reader')).toEqual({ kind: 'unstated', name: 'B. Reader' });
  });

  test('the date of the page is the date of the text', () => {
    expect(recogniseClip(page('T', { published: '2031-05-04T10:00:00Z' })).summary.written).toBe('2031-05-04');
    expect(recogniseClip(page('T', { published: 'May 4' })).summary.written).toBeNull();
  });
});

test('a page of another kind is not taken for one', () => {
  expect(recogniseClip(page('A shop\nBuy worms.\nSummary of your order\nOne worm.')).isLaySummary).toBe(false);
});

test('any text gives a draft, and never more than stands in it', () => {
  const line = fc.constantFrom('Summary', 'Key Findings', '- a point', 'words of 10.5555/x', 'Limitations', 'Subscribe', '', 'This is a correction to', '\u0000<b>', 'x'.repeat(3_000));
  const check = fc.check(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const text = lines.join('\n');
      const { summary } = recogniseClip(page(text));
      const all = [...summary.summary, ...summary.detail, ...summary.methodology, ...[...summary.findings, ...summary.limitations].map((point) => point.text)];
      return all.every((each) => text.includes(each));
    }),
  );
  expect(check.counterexample).toBeNull();
});
