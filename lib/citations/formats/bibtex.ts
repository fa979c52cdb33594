import { recordUrl } from '@/lib/words/record-url';
import type { CitedWork } from '../cited-work';
import { latexText, verbatimText } from './latex';
import { linesOfText, oneLine } from './one-line';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A BibTeX file in UTF-8, which BibLaTeX reads too. Notices stand in `note`, which styles print behind the citation,
 * where NLM puts them; the status and the reader's own words stand in `annote`, which they do not print.
 * http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf
 */
export function bibtexFile(works: readonly CitedWork[]): string {
  const used = new Map<string, number>();
  return works.map((work) => `@article{${uniqueKey(work, used)},\n${fieldsOf(work).map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`).join('\n');
}

function fieldsOf({ title, authors, journal, published, ids, sentence, notices, notes }: CitedWork): [name: string, value: string][] {
  const url = recordUrl(ids);
  const [year, month] = published?.split('-') ?? [];
  const fields: [string, string | null][] = [
    ['title', title === '' ? null : doubly(title)],
    // In braces of its own each name stays as it is: which of its words is the family name is not known.
    ['author', authors.length === 0 ? null : braced(authors.map((author) => `{${latexText(oneLine(author))}}`).join(' and '))],
    ['journal', words(journal)],
    ['year', year === undefined ? null : braced(year)],
    ['month', MONTHS[Number(month) - 1] ?? null],
    ['doi', ids.doi === null ? null : braced(verbatimText(ids.doi))],
    ['pmid', words(ids.pmid)],
    ['pmcid', words(ids.pmcid)],
    ['eprint', words(ids.arxiv)],
    ['archiveprefix', ids.arxiv === null ? null : braced('arXiv')],
    ['url', url === null ? null : braced(verbatimText(url))],
    ['note', words(notices.map(({ line }) => line).join('; '))],
    ['annote', braced(latexText([oneLine(`Caveat: ${sentence}`), ...linesOfText(notes?.note ?? '')].join('\n')))],
    ['keywords', notes === null ? null : words(notes.tags.map((tag) => tag.replace(/[,;]/g, ' ')).join(', '))],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== null && field[1] !== '{}');
}

function words(text: string | null): string | null {
  return text === null ? null : braced(latexText(oneLine(text)));
}

/** Twice in braces: styles change the case of titles that are in one pair alone. */
function doubly(title: string): string {
  return braced(`{${latexText(oneLine(title))}}`);
}

function braced(text: string): string {
  return `{${text}}`;
}

/** The first author's last word and the year, as `smith2024`; a letter behind it where it is taken. */
function uniqueKey({ authors, title, published }: CitedWork, used: Map<string, number>): string {
  const plain = (text: string) => text.normalize('NFKD').replace(/[^A-Za-z0-9 ]/g, '').trim().toLowerCase().split(/ +/);
  const name = plain(authors[0]?.split(',')[0] ?? '').find((word) => word.length > 2) ?? plain(title).find((word) => word.length > 3) ?? 'paper';
  const key = `${name.slice(0, 30)}${published?.slice(0, 4) ?? ''}`;
  const count = used.get(key) ?? 0;
  used.set(key, count + 1);
  return count === 0 ? key : `${key}-${count + 1}`;
}
