import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStatus } from '@/scripts/inspect/status';
import { UsageError } from '@/scripts/inspect/usage-error';
import { crossrefWork, update } from '@/tests/fixtures/answers/crossref-work';
import { link, pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';

let folder: string;
let crossrefFile: string;
let pubmedFile: string;
let htmlFile: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caveat-status-'));
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  crossrefFile = await write('crossref.json', JSON.stringify(crossrefWork({ 'updated-by': [update('10.5555/notice', 'correction')] })));
  pubmedFile = await write(
    'pubmed.xml',
    pubmedSet(
      pubmedArticle({ pmid: '22220002', doi: '10.5555/other', links: [link('ErratumFor', 'J Inv Bot. 2021;7:1. doi: 10.5555/paper.', '11110001')] }),
      pubmedArticle({ links: [link('ErratumIn', 'J Inv Bot. 2022 May 6;8(1):2. doi: 10.5555/notice.', '33330003')] }),
    ),
  );
  htmlFile = await write('page.html', '<!doctype html><p>Sign in</p>');
});

afterAll(() => rm(folder, { recursive: true }));

describe('inspect -- status', () => {
  it('reports status, notices and outcomes from recorded answers', async () => {
    expect(await runStatus(['--doi', '10.5555/PAPER', '--crossref', crossrefFile, '--source', `pubmed=${pubmedFile}`])).toEqual({
      doi: '10.5555/paper',
      role: 'article',
      disputed: false,
      status: 'corrected',
      notices: [
        {
          type: 'correction',
          sourceType: 'correction',
          noticeDoi: '10.5555/notice',
          subjectDoi: '10.5555/paper',
          date: '2022-05-06',
          assertedBy: ['crossref', 'pubmed'],
        },
      ],
      disagreements: [],
      outcomes: { crossref: 'lists-notice', pubmed: 'lists-notice' },
    });
  });

  it('reports a notice with what it announces', async () => {
    expect(await runStatus(['--pmid', '22220002', '--pubmed', pubmedFile])).toMatchObject({
      doi: '10.5555/other',
      role: 'notice',
      status: 'none-found',
      notices: [{ type: 'erratum', noticeDoi: '10.5555/other', subjectDoi: '10.5555/paper' }],
      outcomes: { pubmed: 'lists-none' },
    });
  });

  it('finds the Crossref record by the DOI that PubMed taught', async () => {
    expect(await runStatus(['--pmid', '11110001', '--crossref', crossrefFile, '--pubmed', pubmedFile])).toMatchObject({
      doi: '10.5555/paper',
      outcomes: { crossref: 'lists-notice', pubmed: 'lists-notice' },
    });
  });

  it('is not checked where the answer is a web page, or where nobody was asked', async () => {
    expect(await runStatus(['--doi', '10.5555/paper', '--crossref', htmlFile])).toMatchObject({ status: 'not-checked', outcomes: { crossref: 'failed' } });
    expect(await runStatus(['--doi', '10.5555/paper'])).toMatchObject({ status: 'not-checked', notices: [], outcomes: {} });
  });

  it.each([
    ['no identifier', []],
    ['a DOI that is none', ['--doi', 'eleven']],
    ['a PMID that is none', ['--pmid', 'x']],
    ['an option without value', ['--doi', '10.5555/paper', '--crossref']],
    ['an unknown option', ['--doi', '10.5555/paper', '--scopus', 'x']],
    ['an unknown source', ['--doi', '10.5555/paper', '--source', 'scopus=x']],
    ['our own list as a source', ['--doi', '10.5555/paper', '--source', 'notice-list=x']],
    ['a source without file', ['--doi', '10.5555/paper', '--source', 'crossref']],
    ['a missing file', ['--doi', '10.5555/paper', '--crossref', '/nowhere/answer.json']],
  ])('is a wrong call with %s, told in one line', async (_name, args) => {
    const error: unknown = await runStatus(args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).not.toContain('\n');
  });
});
