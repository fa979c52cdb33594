import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PACK_LENGTH, packText, parsePack } from '@/lib/summaries/parse-pack';
import type { Pack } from '@/lib/summaries/pack';
import { packs } from './arbitrary-pack';

const fixture = readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');

function parsed(text: string): Pack {
  const result = parsePack(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.pack;
}

/** The fixture with one piece of text changed; fails if the piece is not there exactly once. */
function changed(from: string, to: string): string {
  expect(fixture.split(from)).toHaveLength(2);
  return fixture.replace(from, to);
}

const problemOf = (text: string) => {
  const result = parsePack(text);
  return result.ok ? null : result.problem;
};

describe('a pack', () => {
  test('is read with identifiers in normal form and what was left out filled in', () => {
    const pack = parsed(fixture);
    expect(pack).toMatchObject({ id: 'soil-reading-group', title: 'Soil reading group', edition: '3' });
    expect(pack.summaries[0]).toEqual({
      id: 'worms',
      role: 'article',
      subject: { doi: '10.5555/soil.1', pmid: '123', pmcid: null, arxiv: null },
      noticeDoi: null,
      noticeType: null,
      language: 'en',
      title: 'Worms loosen heavy soil',
      standfirst: 'In pots of clay, worms left the soil easier to break.',
      summary: ['Pots with worms were compared with pots without.', 'After a year the difference was plain.'],
      detail: [],
      findings: [{ text: 'Clay with worms broke more easily.', evidence: 'penetration resistance was lower' }],
      studiedIn: 'in pots of clay',
      methodology: [],
      limitations: [{ text: 'Pots are not fields.', evidence: null }],
      basis: 'full-text',
      author: { kind: 'human', name: 'B. Reader' },
      written: '2024-03',
      evidenceUpTo: null,
      license: 'CC-BY-4.0',
      origin: { kind: 'pack', name: 'Soil reading group', url: 'https://reading-group.example/worms' },
    });
  });

  test("keeps a summary's own licence before the pack's", () => {
    expect(parsed(fixture).summaries[1]?.license).toBe('CC0-1.0');
  });

  test.each(['title', 'author', 'license', 'edition'])('has no %s of white space alone: the summaries would have one that no pack may have', (field) => {
    const blank = { format: 'caveat-summary-pack', version: 1, id: 'e', title: 'Empty', summaries: [], [field]: ' ' };
    expect(problemOf(JSON.stringify(blank))).toMatchObject({ path: field, message: `${field} is empty.` });
  });

  test('may hold no summary yet', () => {
    const empty = { format: 'caveat-summary-pack', version: 1, id: 'e', title: 'Empty', summaries: [] };
    expect(parsed(JSON.stringify(empty)).summaries).toEqual([]);
  });

  test('of a later Caveat may have fields that this one does not know', () => {
    expect(parsed(changed('"language": "en",\n      "title": "Worms', '"mood": "calm", "language": "en",\n      "title": "Worms'))).toEqual(parsed(fixture));
  });

  test('keeps markup as plain text, and keys that JavaScript treats apart do no harm', () => {
    const text = changed('Worms loosen heavy soil', '<img src=x onerror=alert(1)>').replace('{', '{"__proto__": {"ok": true}, ');
    expect(parsed(text).summaries[0]?.title).toBe('<img src=x onerror=alert(1)>');
    expect(({} as { ok?: boolean }).ok).toBeUndefined();
  });

  test('that is exported reads back as the same pack, whatever is in it', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        expect(parsed(packText(pack))).toEqual(pack);
      }),
    );
  });
});

describe('a pack that is not as it should be', () => {
  test.each<[string, string, { code: string; line: number; path: string; message: string }]>([
    [
      'without a title',
      changed('"title": "Soil reading group",', '"name": "Soil reading group",'),
      { code: 'invalid_type', line: 1, path: 'title', message: 'title is missing.' },
    ],
    [
      'with a number for a text',
      changed('"title": "A correction of the worm paper"', '"title": 7'),
      { code: 'invalid_type', line: 32, path: 'summaries[1].title', message: 'summaries[1].title should be a text.' },
    ],
    [
      'with a DOI that is none',
      changed('https://doi.org/10.5555/SOIL.1"', 'worms"'),
      { code: 'custom', line: 13, path: 'summaries[0].subject.doi', message: 'summaries[0].subject.doi is not a DOI.' },
    ],
    [
      'with a subject that nobody could find',
      changed('{ "doi": "10.5555/soil.1" }', '{}'),
      {
        code: 'custom',
        line: 29,
        path: 'summaries[1].subject',
        message: 'summaries[1].subject names no doi, pmid, pmcid or arxiv.',
      },
    ],
    [
      'with an unknown basis',
      changed('"full-text"', '"hearsay"'),
      {
        code: 'invalid_value',
        line: 21,
        path: 'summaries[0].basis',
        message: 'summaries[0].basis should be "full-text" or "abstract" or "notice-only" or "unstated".',
      },
    ],
    [
      'with a day that is in no calendar',
      changed('"2024-03"', '"2024-02-30"'),
      {
        code: 'custom',
        line: 23,
        path: 'summaries[0].written',
        message: 'summaries[0].written should be a date such as "2024", "2024-03" or "2024-03-14".',
      },
    ],
    [
      'with a link that is no web address',
      changed('https://reading-group.example/worms', 'javascript:alert(1)'),
      { code: 'custom', line: 24, path: 'summaries[0].url', message: 'summaries[0].url should be an http or https address.' },
    ],
    [
      'with a notice DOI on a summary of the article',
      changed('"id": "worms",', '"id": "worms", "noticeDoi": "10.5555/n",'),
      {
        code: 'custom',
        line: 11,
        path: 'summaries[0].noticeDoi',
        message: 'summaries[0].noticeDoi belongs to summaries with role "notice" only.',
      },
    ],
    [
      'with a paragraph that goes on and on',
      changed('The notice swaps two figure labels.', 'x'.repeat(20_001)),
      {
        code: 'too_big',
        line: 33,
        path: 'summaries[1].summary[0]',
        message: 'summaries[1].summary[0] is longer than 20000 characters.',
      },
    ],
    [
      'with an empty finding',
      changed('Clay with worms broke more easily.', '  '),
      { code: 'custom', line: 18, path: 'summaries[0].findings[0].text', message: 'summaries[0].findings[0].text is empty.' },
    ],
    [
      'with the same id twice',
      changed('"worms-notice"', '"worms"'),
      {
        code: 'duplicate-id',
        line: 27,
        path: 'summaries[1].id',
        message: 'summaries[1].id is already the id of an earlier summary of this pack.',
      },
    ],
    [
      'with an id of its own that could be a path',
      changed('"soil-reading-group"', '"../soil"'),
      { code: 'custom', line: 4, path: 'id', message: 'id should be 1 to 120 of a-z, 0-9, ".", "_" and "-".' },
    ],
    [
      'of a newer version',
      changed('"version": 1', '"version": 2'),
      {
        code: 'newer-version',
        line: 3,
        path: 'version',
        message: 'version is 2; this Caveat reads version 1. A newer Caveat may read it.',
      },
    ],
  ])('%s is refused with the line and the reason', (_what, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test('because it is another kind of file is told so', () => {
    for (const text of ['{"version": 1}', '[]', 'null', '"text"', '{"format": "caveat-backup", "version": 1}']) {
      expect(problemOf(text)?.code).toBe('not-a-pack');
    }
  });

  test('because it is no JSON is told so, with the line', () => {
    expect(problemOf(changed('"version": 1,', '"version": 1'))).toMatchObject({ code: 'not-json', line: 4 });
    expect(problemOf('<!doctype html>')).toMatchObject({ code: 'not-json', line: 1 });
  });

  test('because it is too large is refused unread', () => {
    expect(problemOf(' '.repeat(MAX_PACK_LENGTH + 1))?.code).toBe('too-big');
  });

  test('never makes the reading throw, however it is mutilated', () => {
    const edits = fc.array(fc.tuple(fc.nat(fixture.length), fc.nat(40), fc.string({ maxLength: 5 })), { maxLength: 3 });
    fc.assert(
      fc.property(edits, (cuts) => {
        let text = fixture;
        for (const [at, length, insert] of cuts) text = text.slice(0, at) + insert + text.slice(at + length);
        const result = parsePack(text);
        // Read or refused with a line: there is no third.
        expect(result.ok || (result.problem.line ?? 0) > 0).toBe(true);
      }),
    );
  });

  test('because it nests without end is read or refused, and never overflows the stack', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(problemOf(deep)?.code).toBe('not-a-pack');
    expect(problemOf(changed('"Pots are not fields."', deep))?.path).toBe('summaries[0].limitations[0].text');
  });
});
