import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { EMPTY_SUMMARY } from '@/lib/summaries/empty-summary';
import { findSummaries } from '@/lib/summaries/find-summaries';
import { keepSummary, removeOwnSummary } from '@/lib/summaries/keep-summary';
import { useFreshDatabase } from '../storage/fresh-database';

useFreshDatabase();

const subject = { ...NO_IDS, doi: '10.5555/moss' };
const written = { ...EMPTY_SUMMARY, id: 'mine', subject, title: 'Moss' };

describe('a summary that the reader keeps', () => {
  test('may have nothing in it yet but its subject and a title, and then says nothing', async () => {
    expect(await keepSummary(written, 'own', 1_000)).toMatchObject({ ok: true });
    const [kept] = await findSummaries(subject, 'article');
    expect(kept).toEqual({
      id: 'own/mine', role: 'article', subject, noticeDoi: null, noticeType: null, language: 'en', title: 'Moss', standfirst: null, summary: [], detail: [], findings: [], studiedIn: null, methodology: [], limitations: [],
      basis: 'unstated', author: { kind: 'human', name: null }, written: null, evidenceUpTo: null, license: null, origin: { kind: 'own', name: '', url: null },
    });
  });

  test('is called after the host that it was clipped from', async () => {
    await keepSummary({ ...written, url: 'https://moss.example/a?b' }, 'clip', 1_000);
    expect((await findSummaries(subject, 'article'))[0]?.origin).toEqual({ kind: 'clip', name: 'moss.example', url: 'https://moss.example/a?b' });
  });

  test('takes the place of an earlier one with its id, and goes when it is removed', async () => {
    const kept = await keepSummary(written, 'own', 1_000);
    await keepSummary({ ...written, title: 'Fern' }, 'own', 2_000);
    expect((await findSummaries(subject, 'article')).map(({ title }) => title)).toEqual(['Fern']);
    if (kept.ok) await removeOwnSummary(kept.value.id);
    expect(await findSummaries(subject, 'article')).toEqual([]);
  });
});

describe('what is no summary is refused, with the first fault', () => {
  test.each([
    ['moss', null, /^The summary: /],
    [{ ...written, title: ' ' }, 'title', /^title: is empty$/],
    [{ ...written, summary: ['a', ' '] }, 'summary[1]', /^summary\[1\]: is empty$/],
    [{ ...written, subject: NO_IDS }, 'subject', /^subject: names no doi, pmid, pmcid or arxiv$/],
    [{ ...written, written: 'May' }, 'written', /^written: should be a date such as "2024", "2024-03" or "2024-03-14"$/],
    [{ ...written, url: 'ftp://moss.example/' }, 'url', /^url: should be an http or https address$/],
    [{ ...written, url: 'moss' }, 'url', /^url: should be an http or https address$/],
    [{ ...written, noticeType: 'erratum' }, 'noticeType', /^noticeType: belongs to summaries with role "notice" only$/],
    [{ ...written, noticeDoi: '10.5555/n' }, 'noticeDoi', /^noticeDoi: belongs to summaries with role "notice" only$/],
  ])('%#', async (value, path, message) => {
    expect(await keepSummary(value, 'own', 1_000)).toEqual({ ok: false, problem: { code: expect.any(String) as string, message: expect.stringMatching(message) as string, line: null, path } });
  });
});
