import { i18n } from '#i18n';
import { listText, textDirection, textLanguage } from '@/lib/words/language';
import { recordUrl } from '@/lib/words/record-url';
import { citationParts } from '../citation-text';
import type { CitedWork } from '../cited-work';
import { linesOfText } from './one-line';

/** A list of citations as a document that opens in any browser. It runs nothing, loads nothing and asks nobody. */
export function htmlFile(works: readonly CitedWork[]): string {
  const title = escaped(i18n.t('citation.documentTitle'));
  return [
    '<!doctype html>',
    `<html lang="${escaped(textLanguage())}" dir="${textDirection()}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<title>${title}</title>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    '<ol>',
    ...works.map((work) => `<li dir="auto">${entryOf(work)}</li>`),
    '</ol>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function entryOf(work: CitedWork): string {
  const { authors, title, journal, year, ids, notices, status } = citationParts(work);
  const url = recordUrl(work.ids);
  const name = escaped(title === '' ? ids : title);
  const parts = [
    escaped(authors),
    url === null ? name : `<a href="${escaped(url)}">${name}</a>`,
    journal === '' ? '' : `<cite>${escaped(journal)}</cite>`,
    escaped(year),
    title === '' ? '' : escaped(ids),
    ...notices.map((notice) => `<strong>${escaped(notice)}</strong>`),
    escaped(status),
  ];
  const notes = [listText(work.notes?.tags ?? []), ...linesOfText(work.notes?.note ?? '')].filter((line) => line !== '');
  return [...parts.filter((part) => part !== '').map(ended), ...notes.map((line) => `<p>${escaped(line)}</p>`)].join(' ');
}

function ended(part: string): string {
  return /[.!?](?:<\/\w+>)?$/.test(part) ? part : `${part}.`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
