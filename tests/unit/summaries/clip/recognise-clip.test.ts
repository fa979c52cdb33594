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
  const read = () => recogniseClip(page(ON_CORRECTION));

  test('gives its parts by their headings', () => {
    const draft = read();
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
    const draft = read();
    expect(draft.summary).toMatchObject({ role: 'notice', basis: 'notice-only', noticeType: 'correction', noticeDoi: null, subject: { doi: '10.5555/soil.1' } });
    expect(draft.basisQuote).toMatch(/notice/);
  });

  test('can be kept as it is', () => {
    expect(laySummarySchema.safeParse(read().summary).success).toBe(true);
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

describe('the parts of a page', () => {
  const draftOf = (text: string, more: Partial<ClippedPage> = {}) => recogniseClip(page(text, more));

  test('make a lay summary of it if they are two at least, a summary or findings among them', () => {
    expect(draftOf('Summary\nA.\nMethods\nB.').isLaySummary).toBe(true);
    expect(draftOf('Key findings\nA.\nMethods\nB.').isLaySummary).toBe(true);
    expect(draftOf('Summary\nA.').isLaySummary).toBe(false);
    expect(draftOf('Key findings\nA.\nMethods').isLaySummary).toBe(false);
    expect(draftOf('Limitations\nA.\nMethods\nB.').isLaySummary).toBe(false);
  });

  test('end with another heading, but for the long text, and with what comes after', () => {
    const lines = (text: string) => text.split('\n').map((words) => ({ text: words.replace(/^# /, ''), kind: words.startsWith('# ') ? ('heading' as const) : ('text' as const), links: [] }));
    const { summary } = draftOf('', { lines: lines('# Related\n# Summary\nA.\n# Moss\nB.\n# Details\nC.\n# Fern\nD.\n# References\nE.\n# Methods\nF.') });
    expect([summary.summary, summary.detail, summary.methodology]).toEqual([['A.'], ['C.', 'Fern', 'D.'], []]);
  });

  test('are not begun by a point', () => {
    const { summary } = draftOf('Summary\n- Methods\nA.');
    expect(summary.summary).toEqual(['Methods', 'A.']);
  });

  test('have at most a hundred paragraphs of 20,000 characters, and points of 5,000', () => {
    const { summary } = draftOf(`Summary\n${'A.\n'.repeat(101)}Methods\n${'x'.repeat(20_001)}\nKey findings\n${'y'.repeat(5_001)}`);
    expect(summary.summary).toHaveLength(100);
    expect(summary.methodology[0]).toHaveLength(20_000);
    expect(summary.findings[0]?.text).toHaveLength(5_000);
  });
});

describe('the title and the standfirst', () => {
  const head = (text: string, title: string | null = null) => {
    const { summary } = recogniseClip(page(`${text}\nSummary\nA.\nMethods\nB.`, { title }));
    return [summary.title, summary.standfirst];
  };
  const sentence = 'In pots of clay worms left the soil looser.';

  test('are the line before the first sentence, and that sentence', () => {
    expect(head(`Home\nMoss\n${sentence}`)).toEqual(['Moss', sentence]);
    expect(head(`Home\nMoss\n${sentence.slice(0, -1)}”`)).toEqual(['Home', `${sentence.slice(0, -1)}”`]);
    expect(head(`Home\nMoss\n“${sentence}”`)).toEqual(['Moss', `“${sentence}”`]);
  });

  test('a sentence has 40 characters at least and 600 at most', () => {
    expect(head(`Moss\n${'x'.repeat(39)}.`)[1]).toBe(`${'x'.repeat(39)}.`);
    expect(head(`Moss\n${'x'.repeat(38)}.`)[1]).toBeNull();
    expect(head(`Moss\n${'x'.repeat(599)}.`)[1]).toBe(`${'x'.repeat(599)}.`);
    expect(head(`Moss\n${'x'.repeat(600)}.`)[1]).toBeNull();
  });

  test('the line that the page’s title repeats comes before, and the last heading before that', () => {
    expect(head(`Home\nMoss on stones\nBy B. Reader\n${sentence}`, 'Moss on stones | News')).toEqual(['Moss on stones', sentence]);
    expect(head(`Ten letter\nMoss\n${sentence}`, 'Ten letter')).toEqual(['Moss', sentence]);
    expect(head(`Ten letters\nMoss\n${sentence}`, 'Ten letters')[0]).toBe('Ten letters');
    const lines = [{ text: 'First', kind: 'heading' as const, links: [] }, { text: 'Last', kind: 'heading' as const, links: [] }, ...linesOfText(`Moss on stones\n${sentence}\nSummary\nA.`)];
    expect(recogniseClip(page('', { lines, title: 'Moss on stones' })).summary.title).toBe('Last');
  });

  test('or the page’s title where the parts begin at once, at most 300 characters of it', () => {
    expect(recogniseClip(page('Summary\nA.', { title: 'x'.repeat(301) })).summary.title).toBe('x'.repeat(300));
    expect(recogniseClip(page('Summary\nA.')).summary.title).toBe('');
  });

  test('the standfirst counts among the words that say what it rests on', () => {
    expect(recogniseClip(page('Moss on stones\nThis summary was written from the abstract alone, dear reader.\nSummary\nA.')).summary.basis).toBe('abstract');
    expect(recogniseClip(page('Summary\nA.')).basisQuote).toBeNull();
  });
});

describe('what else a page says of its summary', () => {
  const read = (more: Partial<ClippedPage>, text = 'Summary\nA.') => recogniseClip(page(text, more)).summary;

  test.each([['de', 'de'], ['pt-BR', 'pt-BR'], ['zh-Hant-TW', 'zh-Hant-TW'], ['DEU', 'DEU'], ['deutsch', 'en'], ['d', 'en'], ['de-', 'en'], ['de_DE', 'en'], ['en-a', 'en'], ['a b', 'en'], [null, 'en']])('its language %j is %s', (language, expected) => {
    expect(read({ language }).language).toBe(expected);
  });

  test.each([['2031', '2031'], ['2031-05', '2031-05'], ['2031-05-04 at noon', '2031-05-04'], ['on 2031-05-04', null], ['2031-13', null], [null, null]])('its date %j is %j', (published, expected) => {
    expect(read({ published }).written).toBe(expected);
  });

  test('its author has at most 200 characters, and is none where it is empty', () => {
    expect(read({ author: 'x'.repeat(201) }).author.name).toBe('x'.repeat(200));
    expect(read({ author: '' }).author.name).toBeNull();
    expect(read({}).author.name).toBeNull();
  });

  test.each([
    'AI', 'GPT', 'GPT-4', 'ChatGPT', 'Claude', 'Gemini', 'LLM', 'language model', 'machine',
  ].flatMap((who) => ['generated', 'written', 'assisted', 'produced', 'summary', 'summarised', 'summarized'].flatMap((what) => [`${who}-${what}`, `${who} ${what}`])))('a machine wrote it: %s', (words) => {
    expect(read({}, `Summary\nThis ${words} text.`).author.kind).toBe('machine');
  });

  test.each(['generated', 'written', 'produced', 'summarised', 'summarized'].flatMap((what) => [`${what} by an AI`, `${what} with artificial intelligence`, `${what} using ChatGPT`, `${what} by a language model`, `${what} by a large language model`, `${what} by LLM`]))('or so: %s', (words) => {
    expect(read({}, `Summary\nThis was ${words}.`).author.kind).toBe('machine');
  });

  test.each(['This AI text.', 'A machine that was written off.', 'xAI-generated', 'AI-generatedx', 'written by a model', 'rewritten by AIx'])('and none did: %s', (words) => {
    expect(read({}, `Summary\n${words}`).author.kind).toBe('unstated');
  });

  test('a machine is named anywhere on the page, in the first 2,000 characters of a line', () => {
    expect(read({}, 'AI-generated\nSummary\nA.').author.kind).toBe('machine');
    expect(read({}, `Summary\n${'x'.repeat(1_987)} AI-generated x`).author.kind).toBe('machine');
    expect(read({}, `Summary\n${'x'.repeat(1_988)} AI-generated x`).author.kind).toBe('unstated');
  });

  test('the source may stand in the twelve lines after the parts, and not before the title', () => {
    const after = (lines: number) => read({}, `Summary\nA.\nReferences\n${'x\n'.repeat(lines)}10.5555/a`).subject.doi;
    expect([after(10), after(11)]).toEqual(['10.5555/a', null]);
    expect(recogniseClip(page('10.5555/b\nMoss\nIn pots of clay worms left the soil looser.\nSummary\nA.\nSource: 10.5555/a')).others).toEqual([]);
  });

  test('of a notice its kind and its own DOI, if one is called the notice', () => {
    const of = (text: string) => {
      const { summary, others } = recogniseClip(page(`Summary\nThis record is a correction.\n${text}`));
      return [summary.role, summary.noticeType, summary.noticeDoi, summary.subject.doi, others];
    };
    expect(of('The correction 10.5555/n of the study 10.5555/a')).toEqual(['notice', 'correction', '10.5555/n', '10.5555/a', []]);
    expect(of('See 10.5555/n')).toEqual(['notice', 'correction', null, '10.5555/n', []]);
    const article = recogniseClip(page('Summary\nThe erratum 10.5555/n of the study 10.5555/a')).summary;
    expect([article.role, article.noticeDoi, article.subject.doi]).toEqual(['article', null, '10.5555/a']);
  });
});
