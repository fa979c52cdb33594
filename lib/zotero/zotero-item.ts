import type { CitedWork } from '@/lib/citations/cited-work';
import { linesOfText, oneLine } from '@/lib/citations/formats/one-line';
import { recordUrl } from '@/lib/words/record-url';

/**
 * A paper as an item for Zotero's connector. The title is left as published; notices and the check stand in "Extra",
 * where Zotero keeps what it has no field for.
 * https://www.zotero.org/support/kb/item_types_and_fields
 */
export function zoteroItem({ title, authors, journal, published, ids, sentence, notices, notes }: CitedWork): Record<string, unknown> {
  const isPreprint = journal === null && ids.arxiv !== null;
  const extra = [
    ...(ids.pmid === null ? [] : [`PMID: ${ids.pmid}`]),
    ...(ids.pmcid === null ? [] : [`PMCID: ${ids.pmcid}`]),
    ...(ids.arxiv === null ? [] : [`arXiv: ${ids.arxiv}`]),
    ...notices.map(({ line }) => oneLine(line)),
    `Caveat: ${oneLine(sentence)}`,
  ];
  return {
    itemType: isPreprint ? 'preprint' : 'journalArticle',
    title: oneLine(title),
    creators: authors.map((author) => ({ name: oneLine(author), creatorType: 'author' })),
    ...(journal === null ? {} : { publicationTitle: oneLine(journal) }),
    date: published ?? '',
    DOI: ids.doi ?? '',
    url: recordUrl(ids) ?? '',
    extra: extra.join('\n'),
    tags: (notes?.tags ?? []).map((tag) => ({ tag: oneLine(tag) })),
    notes: notes === null || notes.note.trim() === '' ? [] : [{ note: paragraphs(notes.note) }],
    attachments: [],
  };
}

/** Zotero's notes are HTML: what the reader wrote is text in it. */
function paragraphs(note: string): string {
  const text = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return linesOfText(note).map((line) => `<p>${text(line)}</p>`).join('');
}
