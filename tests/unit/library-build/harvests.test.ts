import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { harvestEuropePmc } from '@/scripts/library/harvest-europepmc';
import { harvestOai } from '@/scripts/library/harvest-oai';
import { harvestPubmedFiles } from '@/scripts/library/harvest-pubmed-files';
import { RefusedRequest } from '@/scripts/notices/polite-fetch';

const progress = { show: () => undefined, end: () => undefined };

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'caveat-harvest-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
});

/** A service that answers from a table, notes what it was asked, and breaks off at one question. */
function service(answers: (url: string) => string, breaksAt = Infinity) {
  const asked: string[] = [];
  return {
    asked,
    async fetch(url: string): Promise<string> {
      if (asked.length === breaksAt) throw new Error('the line broke');
      asked.push(url);
      return answers(url);
    },
  };
}

describe('Europe PMC', () => {
  const page = (pmcids: string[], nextCursorMark: string) => JSON.stringify({ hitCount: 3, nextCursorMark, resultList: { result: pmcids.map((pmcid) => ({ pmcid })) } });
  const answers = (url: string) => {
    if (url.includes('PMC3/')) throw new RefusedRequest(url, 404);
    if (url.includes('fullTextXML')) return '<article><front><x/></front><body>long</body></article>';
    return url.includes('cursorMark=second') ? page(['PMC3'], 'second') : page(['PMC1', 'PMC2', '../PMC4'], 'second');
  };

  test('gives the fronts of the articles, goes on where it broke off, and asks for none twice', async () => {
    const query = 'x';
    const first = service(answers, 2);
    await expect(harvestEuropePmc({ api: 'https://api.example', query, dir, fetch: first.fetch, progress })).rejects.toThrow('the line broke');
    const second = service(answers);
    expect(await harvestEuropePmc({ api: 'https://api.example', query, dir, fetch: second.fetch, progress })).toBe(4);
    expect(second.asked.filter((url) => url.includes('PMC1/'))).toEqual([]);
    expect(await readFile(path.join(dir, 'PMC2.xml'), 'utf8')).toBe('<article><front><x/></front></article>');
    expect((await readdir(dir)).toSorted()).toEqual(['PMC1.xml', 'PMC2.xml', 'PMC3.xml', 'checkpoint.json']);
    const third = service(answers);
    await harvestEuropePmc({ api: 'https://api.example', query, dir, fetch: third.fetch, progress });
    expect(third.asked).toEqual([]);
  });

  test('says so where the answer is none', async () => {
    await expect(harvestEuropePmc({ api: 'https://api.example', query: 'x', dir, fetch: async () => '<html>', progress })).rejects.toThrow('not a page of results');
  });
});

describe('a journal that runs OJS', () => {
  const answer = (articles: string, token: string) => `<OAI-PMH><ListRecords>${articles}<resumptionToken completeListSize="2">${token}</resumptionToken></ListRecords></OAI-PMH>`;

  test('gives its records page by page', async () => {
    const { fetch, asked } = service((url) => (url.includes('resumptionToken') ? answer('<record><metadata><article>2</article></metadata></record>', '') : answer('<record><metadata><article xmlns="x">1</article></metadata></record>', 'a b')));
    expect(await harvestOai({ url: 'https://journal.example/oai', dir, fetch, progress })).toBe(2);
    expect(asked).toEqual(['https://journal.example/oai?verb=ListRecords&metadataPrefix=jats', 'https://journal.example/oai?verb=ListRecords&resumptionToken=a%20b']);
    expect(await readFile(path.join(dir, '0000000.xml'), 'utf8')).toBe('<article xmlns="x">1</article>');
  });

  test('that has no JATS says so', async () => {
    await expect(harvestOai({ url: 'https://journal.example/oai', dir, fetch: async () => '<OAI-PMH><error code="cannotDisseminateFormat">no jats</error></OAI-PMH>', progress })).rejects.toThrow('no jats');
  });
});

describe('PubMed’s files', () => {
  const names: Record<string, string> = { baseline: 'pubmed26n0001.xml.gz', updatefiles: 'pubmed26n1300.xml.gz' };
  const md5 = createHash('md5').update('bytes').digest('hex');
  const answers = (url: string) => (url.endsWith('.md5') ? `MD5(x)= ${md5}\n` : Object.entries(names).flatMap(([folder, name]) => (url.includes(folder) ? [`<a href="${name}">${name}</a> <a href="${name}.md5">`] : [])).join(''));
  const download = (text: string) => async () => {
    async function* bytes() {
      yield Buffer.from(text);
    }
    return bytes();
  };

  test('come once each, oldest first, and are checked', async () => {
    const harvest = { base: 'https://files.example', dir, progress, download: download('bytes') };
    const files = await harvestPubmedFiles({ ...harvest, fetch: service(answers).fetch });
    expect(files.map((file) => path.basename(file))).toEqual(Object.values(names));
    const again = service(answers);
    await harvestPubmedFiles({ ...harvest, fetch: again.fetch });
    expect(again.asked).toEqual(['https://files.example/baseline/', 'https://files.example/updatefiles/']);
  });

  test('that came damaged are not kept', async () => {
    await expect(harvestPubmedFiles({ base: 'https://files.example', dir, progress, fetch: service(answers).fetch, download: download('byt') })).rejects.toThrow('came damaged');
    expect(await readdir(dir)).toEqual([]);
  });
});
