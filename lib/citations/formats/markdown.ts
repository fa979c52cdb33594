import { recordUrl } from '@/lib/words/record-url';
import { citationParts } from '../citation-text';
import type { CitedWork } from '../cited-work';
import { linesOfText } from './one-line';
import { listText } from '@/lib/words/language';

/** A list of citations in Markdown. No sign of a title or a note is taken for markup. https://spec.commonmark.org/0.31.2/ */
export function markdownFile(works: readonly CitedWork[]): string {
  return `${works.map(entryOf).join('\n')}\n`;
}

function entryOf(work: CitedWork): string {
  const { authors, title, journal, year, ids, notices, status } = citationParts(work);
  const url = recordUrl(work.ids);
  const name = escaped(title === '' ? ids : title);
  const line = [
    escaped(authors),
    url === null ? name : `[${name}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`,
    journal === '' ? '' : `*${escaped(journal)}*`,
    escaped(year),
    title === '' ? '' : escaped(ids),
    ...notices.map((notice) => `**${escaped(notice)}**`),
    escaped(status),
  ];
  const tags = listText((work.notes?.tags ?? []).map((tag) => escaped(tag)));
  const notes = [...(tags === '' ? [] : [tags]), ...linesOfText(work.notes?.note ?? '').map(escaped)];
  return [`- ${line.filter((part) => part !== '').map(ended).join(' ')}`, ...notes.map((note) => `  - ${note}`)].join('\n');
}

function ended(part: string): string {
  return /[.!?]$/.test(part) ? part : `${part}.`;
}

/**
 * A backslash before each sign that Markdown could take for markup. Those that mean something at the beginning of a
 * line alone are changed there.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#!|~&$^]/g, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-+=:]/, '\\$&');
}
