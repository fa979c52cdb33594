import { shownText, shownTitle, type BibliographyEntry } from './bibliography-entry';
import { idsOfFields } from './ids-of-fields';

/** One record of a tagged file: its lines by their tag, those of one tag joined. */
type Tagged = Map<string, string[]>;

const MAX_VALUES = 50;
const MAX_VALUE = 5_000;

/**
 * Reads a RIS file (`TY  - JOUR` … `ER  -`) as reference managers write it. A record that never ends, ends
 * where the next begins; lines without a tag go on the one before. What is not a record is passed over.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function readRis(text: string, max: number): BibliographyEntry[] {
  return records(text, /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/, (tag) => tag === 'TY', (tag) => tag === 'ER', max).map((record) => {
    const first = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? [])[0];
    const all = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? []).join(' ');
    const isFromPubmed = /pubmed|medline|nlm/i.test(all('DB', 'DP'));
    const title = shownTitle(first('TI', 'T1', 'CT', 'BT'));
    return {
      ids: idsOfFields({
        doi: first('DO', 'DI'),
        // An accession number is PubMed's only where the record says that it comes from there.
        pmid: isFromPubmed ? first('AN', 'ID') : undefined,
        pmcid: first('C2'),
        loose: all('UR', 'L1', 'L2', 'L3', 'LK', 'M1', 'M2', 'M3', 'N1', 'C7'),
      }),
      title,
      text: shownText([title ?? '', first('JO', 'JF', 'T2', 'JA') ?? '', first('PY', 'Y1', 'DA') ?? ''].filter((part) => part !== '').join('. ')),
    };
  });
}

/** Reads what PubMed exports as ".nbib": `PMID- 38267628`, `LID - 10.… [doi]`. */
export function readMedline(text: string, max: number): BibliographyEntry[] {
  return records(text, /^([A-Z]{2,4}) {0,2}- (.*)$/, (tag) => tag === 'PMID', () => false, max).map((record) => {
    const first = (tag: string) => record.get(tag)?.[0];
    const doi = [...(record.get('LID') ?? []), ...(record.get('AID') ?? [])].find((value) => value.endsWith('[doi]'));
    const title = shownTitle(first('TI'));
    return {
      ids: idsOfFields({ doi: doi?.replace(/\s*\[doi\]$/, ''), pmid: first('PMID'), pmcid: first('PMC') }),
      title,
      text: shownText([title ?? '', first('SO') ?? ''].filter((part) => part !== '').join('. ')),
    };
  });
}

function records(text: string, line: RegExp, begins: (tag: string) => boolean, ends: (tag: string) => boolean, max: number): Tagged[] {
  const found: Tagged[] = [];
  let record: Tagged | null = null;
  let last: string[] | null = null;
  for (const given of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = line.exec(given) ?? [];
    if (tag === undefined) {
      // A long value goes on in lines of its own.
      if (last !== null && given.trim() !== '') last[last.length - 1] = `${last.at(-1)} ${given.trim()}`.slice(0, MAX_VALUE);
      continue;
    }
    if (begins(tag)) {
      if (found.length >= max) break;
      record = new Map();
      found.push(record);
    }
    if (ends(tag)) record = last = null;
    if (!record) continue;
    const values: string[] = record.get(tag) ?? [];
    record.set(tag, values);
    last = values;
    if (values.length < MAX_VALUES) values.push(value.trim().slice(0, MAX_VALUE));
  }
  return found;
}
