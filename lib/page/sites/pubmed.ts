import type { TextSite } from './text-site';

/**
 * PubMed records. The selected abstract is the one in the record's own language. Translations and plain-language
 * summaries are further `.abstract-content` blocks. The record of a notice has no text and names the changed article
 * by its PubMed number only.
 */
export const pubmed: TextSite = {
  known: '#article-details, .article-details, #full-view-heading',
  journal: 'meta[name="citation_journal_title"]',
  abstract: ['#eng-abstract', '.abstract-content.selected', '#abstract .abstract-content'],
  abstractLabel: 'strong.sub-title',
  knownLabels: null,
  noticeBody: [],
  noticeEnd: '',
  subjectLinks: '',
};
