import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NO_IDS } from '@/lib/model/work';
import { readJatsFront } from '@/lib/sources/jats/jats-front';
import { jatsLayTextFaults } from '@/lib/sources/jats/jats-lay-texts';
import { elementsBelow, parseMarkup, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { inOneLine, richTextOf } from '@/lib/sources/markup/rich-text';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { FAULTS, drop, type Counts } from './gathered';
import { creditOf, textToSummary, titleText } from './text-to-summary';

const unzip = promisify(gunzip);
const IS_JATS = /\.(?:xml|nxml)(?:\.gz)?$/i;
const NOTICES = /^(?:correction|retraction|expression-of-concern|addendum|partial-retraction|reply)$/;

/** The JATS files below a folder, in the order of their names. */
export async function jatsFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true });
  return names.filter((name) => IS_JATS.test(name)).toSorted().map((name) => path.join(dir, name));
}

/** The summaries in one article; none where it cannot be read or may not be copied, which is counted. */
export async function readJats(file: string, counts: Counts, nonCommercial: boolean): Promise<WrittenSummary[]> {
  const bytes = await readFile(file);
  const markup = (file.endsWith('.gz') ? await unzip(bytes) : bytes).toString('utf8');
  counts.read += 1;
  const front = readJatsFront(markup, null);
  if (!front) {
    drop(counts, 'not readable');
    return [];
  }
  const { root } = parseMarkup(markup.slice(0, markup.indexOf('</front>') + 1 || undefined), 'xml');
  for (const fault of jatsLayTextFaults(root, front.doi)) drop(counts, FAULTS[fault]);
  if (front.layTexts.length === 0) return [];
  const [type = ''] = elementsBelow(root, 'article', 1).map(({ attributes }) => attributes['article-type'] ?? '');
  if (NOTICES.test(type)) {
    drop(counts, 'a notice, not an article');
    return [];
  }
  const [pmid] = elementsBelow(root, 'article-id', 20).filter(({ attributes }) => attributes['pub-id-type'] === 'pmid');
  const [title] = elementsBelow(root, 'article-title', 1);
  const article = {
    ids: { ...NO_IDS, doi: front.doi, pmid: parsePmid(wordsIn(pmid ?? null, 12) ?? '') },
    title: title ? titleText(inOneLine(richTextOf(title.children))) : null,
    credit: creditOf(authorsIn(root), wordsIn(elementsBelow(root, 'journal-title', 1)[0] ?? null, 300)),
    published: front.published,
  };
  return front.layTexts.flatMap((text) => textToSummary(text, article, { license: null, nonCommercial }, counts) ?? []);
}

function authorsIn(root: MarkupElement): string[] {
  const people = elementsBelow(root, 'contrib', 20).filter(({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author');
  return people.flatMap((person) => wordsIn(elementsBelow(person, 'surname', 1)[0] ?? elementsBelow(person, 'collab', 1)[0] ?? null, 200) ?? []);
}
