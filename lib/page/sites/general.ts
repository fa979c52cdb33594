import type { TextSite } from './text-site';

/** Any other page: the abstract by its usual names, a notice's text in the article element. */
export const general: TextSite = {
  known: 'html',
  journal: 'meta[name="citation_journal_title"]',
  abstract: ['[role="doc-abstract"]', 'section#abstract', 'section.abstract', 'div.abstractInFull', 'div.abstract', '#abstract', '.article-section__abstract'],
  abstractLabel: 'h3,h4,h5,strong.sub-title',
  noticeBody: ['[role="doc-introduction"]', '#bodymatter', '.article__body', '.article-body', 'article', 'main'],
  noticeEnd: 'header, nav, aside, footer, [class*="ref" i], [id*="ref" i], [class*="recommend" i], [class*="related" i], [class*="license" i]',
  subjectLinks: '',
};
