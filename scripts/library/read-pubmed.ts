import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { elementAt, parseMarkup } from '@/lib/sources/markup/markup-tree';
import { pubmedLayTexts } from '@/lib/sources/pubmed/pubmed-lay-texts';
import { readAbstract } from '@/lib/sources/pubmed/pubmed-parts';
import { readPubmedXml } from '@/lib/sources/pubmed/pubmed-xml';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { FAULTS, drop, type Counts } from './gathered';
import type { PmcLicences } from './pmc-licences';
import { creditOf, textToSummary, titleText } from './text-to-summary';

/** No record has as many characters; what is longer is skipped. */
const MAX_RECORD = 8_000_000;
const RECORD = /<(PubmedArticle|DeleteCitation)[ >]/;
const TAGGED = 'plain-language-summary';

/** What reading PubMed's files came to so far. */
export interface PubmedReading {
  counts: Counts;
  licences: PmcLicences;
  nonCommercial: boolean;
  /** The ids of the summaries of each PMID, so that a later file can take them back. */
  given: Map<string, string[]>;
  /** Ids of summaries that a later file took back. */
  taken: Set<string>;
}

/**
 * The summaries in a file of PubMed: a baseline file, an update, or an answer of efetch, `.gz` or not. Later files
 * revise and delete what earlier ones had. Reads piece by piece, so a file may be of any size.
 */
export async function* readPubmed(file: string, reading: PubmedReading): AsyncGenerator<WrittenSummary> {
  for await (const record of recordsIn(file)) {
    const isDeletion = record.startsWith('<DeleteCitation');
    const numbers = [...record.slice(0, isDeletion ? record.length : 2_000).matchAll(/<PMID[^>]{0,40}>(\d{1,9})<\/PMID>/g)].map(([, number = '']) => number);
    for (const pmid of isDeletion ? numbers : numbers.slice(0, 1)) {
      for (const id of reading.given.get(pmid) ?? []) {
        reading.taken.add(id);
        drop(reading.counts, 'withdrawn from its source');
      }
      reading.given.delete(pmid);
    }
    if (isDeletion) continue;
    reading.counts.read += 1;
    if (record.includes(TAGGED)) yield* summariesIn(record, reading);
  }
}

function* summariesIn(record: string, reading: PubmedReading): Generator<WrittenSummary> {
  const { counts } = reading;
  const [known] = readPubmedXml(`<PubmedArticleSet>${record}</PubmedArticleSet>`) ?? [];
  if (!known) {
    drop(counts, 'not readable');
    return;
  }
  const { work } = known;
  const { texts, refused } = pubmedLayTexts(elementAt(parseMarkup(record, 'xml').root, 'PubmedArticle', 'MedlineCitation'), known.abstract ?? null, readAbstract);
  for (const fault of refused) drop(counts, FAULTS[fault]);
  const article = { ids: work.ids, title: titleText(work.title), credit: creditOf(work.authors, work.journal), published: work.published };
  const license = reading.licences(work.ids.pmid);
  for (const text of texts) {
    const summary = textToSummary(text, article, { license, nonCommercial: reading.nonCommercial }, counts);
    if (!summary) continue;
    if (work.ids.pmid !== null) reading.given.set(work.ids.pmid, [...(reading.given.get(work.ids.pmid) ?? []), summary.id]);
    // It was taken back, and is here again.
    if (reading.taken.delete(summary.id)) counts.dropped.set('withdrawn from its source', (counts.dropped.get('withdrawn from its source') ?? 1) - 1);
    yield summary;
  }
}

/** The `PubmedArticle` and `DeleteCitation` elements of a file as text, one after the other. */
async function* recordsIn(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const stream = (file.endsWith('.gz') ? raw.pipe(createGunzip()).on('error', (error) => raw.destroy(error)) : raw).setEncoding('utf8');
  let text = '';
  for await (const piece of stream as AsyncIterable<string>) {
    text += piece;
    for (;;) {
      const start = RECORD.exec(text);
      if (!start) {
        // The beginning of the next tag may be at the end.
        text = text.slice(-40);
        break;
      }
      const close = `</${start[1]}>`;
      const end = text.indexOf(close, start.index);
      if (end === -1) {
        text = text.length - start.index > MAX_RECORD ? '' : text.slice(start.index);
        break;
      }
      yield text.slice(start.index, end + close.length);
      text = text.slice(end + close.length);
    }
  }
}
