import type { TextSite } from './text-site';

/**
 * PubMed records. The abstract in the record's own language is the selected one; translations and
 * plain-language summaries are further `.abstract-content` blocks. A record of a notice has no
 * text of the notice, and names the changed article by PMID only.
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
