import type { ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import type { BibtexFields } from './bibtex-fields';
import { plainLatex } from './plain-latex';

const MAX_WORDS = 20_000;

/** The entry of a BibTeX record. */
export function bibtexEntry(fields: BibtexFields, line: number, at: number): Generator<ReadStep, void> {
  const raw = (...names: string[]) => names.flatMap((name) => fields.get(name)?.text ?? []);
  const words = (...names: string[]) => raw(...names).slice(0, 1).map((value) => plainLatex(value.slice(0, MAX_WORDS)))[0];
  const kind = `${raw('archiveprefix').join()} ${raw('eprinttype').join()}`;
  const isArxiv = /arxiv/i.test(kind);
  const isPubmed = /pubmed|pmid/i.test(kind);
  const doi = fields.get('doi');
  return entryOfFields(
    {
      line,
      // A name that the file does not explain may be any part of it.
      doi: doi === undefined ? [] : [doi.isPartial ? `${doi.text}\u00AC` : doi.text],
      pmid: [...raw('pmid', 'pubmedid'), ...(isPubmed ? raw('eprint') : [])].map(plainLatex),
      pmcid: raw('pmcid', 'pmc').map(plainLatex),
      arxiv: [...raw('arxiv', 'arxivid'), ...(isArxiv ? raw('eprint') : [])].map(plainLatex),
      addresses: raw('url', 'link', 'ee', 'howpublished', 'bdsk-url-1', 'eprint', 'journal', 'pages').filter((value) => /10\.\d{4}|https?:|arxiv/i.test(value)),
      notes: raw('note', 'annote'),
      title: words('title'),
      authors: plainLatex(raw('author', 'editor').slice(0, 1).join('').slice(0, MAX_WORDS)).split(/\s+and\s+/i),
      journal: words('journal', 'journaltitle', 'booktitle'),
      date: words('year', 'date'),
      note: [...raw('annote', 'annotation'), ...raw('note')].map((value) => plainLatex(value.slice(0, MAX_WORDS))).join('\n'),
      tags: (words('keywords', 'keyword') ?? '').split(/[,;]/),
      text: [words('author', 'editor') ?? '', words('howpublished', 'publisher', 'url') ?? ''].join(' '),
    },
    at,
  );
}
