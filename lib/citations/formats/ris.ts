import { recordUrl } from '@/lib/words/record-url';
import type { CitedWork } from '../cited-work';
import { linesOfText, oneLine } from './one-line';

/**
 * A RIS file. The status and each notice are notes (N1), since RIS has no field for them: programs show notes
 * beside the record, and a DOI in a note is never taken for the paper's own.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risFile(works: readonly CitedWork[]): string {
  return works.map((work) => `${fieldsOf(work).map(([tag, value]) => `${tag}  - ${oneLine(value)}`.trimEnd()).join('\r\n')}\r\n`).join('\r\n');
}

function fieldsOf({ title, authors, journal, published, ids, sentence, notices, notes }: CitedWork): [tag: string, value: string][] {
  const url = recordUrl(ids);
  const fields: [string, string | null][] = [
    ['TY', 'JOUR'],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['T2', journal],
    ['PY', published?.slice(0, 4) ?? null],
    // Year, month, day and words, with a stroke for each that is missing.
    ['DA', published === null || published.length < 7 ? null : `${published.replaceAll('-', '/')}${published.length > 7 ? '/' : '//'}`],
    ['DO', ids.doi],
    // An accession number is PubMed's only beside its name.
    ['AN', ids.pmid],
    ['DB', ids.pmid === null ? null : 'PubMed'],
    ['C2', ids.pmcid],
    ['UR', url],
    ['L3', ids.arxiv === null || url?.includes('arxiv.org') ? null : `https://arxiv.org/abs/${ids.arxiv}`],
    ...(notes?.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    ...notices.map(({ line }): [string, string] => ['N1', line]),
    ['N1', `Caveat: ${sentence}`],
    ...(notes === null ? [] : linesOfText(notes.note).map((line): [string, string] => ['N1', line])),
  ];
  return [...fields.filter((field): field is [string, string] => field[1] !== null && oneLine(field[1]) !== ''), ['ER', '']];
}
