import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { NO_IDS } from '@/lib/model/work';
import { recordedPage } from '@/scripts/inspect/recorded-page';
import { recordedAnswer } from '@/scripts/inspect/recorded-answer';

/** An abstract of a real paper, by its DOI or PubMed number. */
export interface SharedAbstract {
  id: string;
  parts: AbstractPart[];
}

const LAY = ['plos_elife_lay_jats.jsonl', 'cochrane_auto_sample.jsonl', 'devaraj_sample.jsonl'];

/**
 * Every abstract of the shared material: of its lay-text samples, its PubMed records and its saved pages. The first of a
 * paper counts. What cannot be read is left out.
 */
export async function sharedAbstracts(sharedDir: string): Promise<SharedAbstract[]> {
  const found = [...(await ofLaySamples(sharedDir)), ...(await ofPubMed(sharedDir)), ...(await ofPages(sharedDir))];
  const first = new Map<string, SharedAbstract>();
  for (const abstract of found) if (abstract.parts.length > 0 && !first.has(abstract.id)) first.set(abstract.id, abstract);
  return [...first.values()];
}

async function ofLaySamples(sharedDir: string): Promise<SharedAbstract[]> {
  const texts = await Promise.all(LAY.map((file) => readFile(path.join(sharedDir, 'data/lay', file), 'utf8')));
  return texts
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => {
      const { doi, abstract } = JSON.parse(line) as { doi: string; abstract: string | { heading: string; text: string }[] };
      const parts = typeof abstract === 'string' ? [{ label: null, text: [abstract] }] : abstract.map(({ heading, text }) => ({ label: heading, text: [text] }));
      return { id: doi.toLowerCase(), parts };
    });
}

async function ofPubMed(sharedDir: string): Promise<SharedAbstract[]> {
  const folder = path.join(sharedDir, 'samples/pubmed');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.xml')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/<PMID [^>]{0,40}>(\d{1,9})<\/PMID>/g)].flatMap(([, number = '']) => {
      const answer = recordedAnswer('pubmed', text, { ...NO_IDS, pmid: parsePmid(number) });
      return answer?.abstract ? [{ id: `pmid:${number}`, parts: answer.abstract.parts }] : [];
    }),
  );
}

async function ofPages(sharedDir: string): Promise<SharedAbstract[]> {
  const lines = (await readFile(path.join(sharedDir, 'pages/index.jsonl'), 'utf8')).trim().split('\n');
  const found: SharedAbstract[] = [];
  for (const line of lines) {
    const { file, url, doi, sort } = JSON.parse(line) as { file: string; url: string; doi: string | null; sort: string };
    if (doi === null || sort !== 'article') continue;
    const bytes = await readFile(path.join(sharedDir, 'pages', file));
    try {
      found.push({ id: doi.toLowerCase(), parts: recordedPage(bytes, url, { ...NO_IDS, doi: parseDoi(doi) }).page.abstract });
    } catch {
      continue;
    }
  }
  return found;
}
