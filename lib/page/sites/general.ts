import type { TextSite } from './text-site';

/**
 * Any other page: the abstract is found by its usual names, and the text of a notice in the article element. Sites
 * use these names for other things too, so a block counts as an abstract only if it has the labels of one.
 */
export const general: TextSite = {
  known: 'html',
  journal: 'meta[name="citation_journal_title"]',
  abstract: ['[role="doc-abstract"]', 'section#abstract', 'section.abstract', 'div.abstractInFull', 'div.abstract', '#abstract', '.article-section__abstract'],
  abstractLabel: 'h2,h3,h4,h5,strong.sub-title',
  knownLabels:
    /^(?:abstract|summary|background|introduction|context|rationale|importance|significance|aims?|objectives?|purpose|hypothesis|design|setting|materials?|methods?|methodology|patients?|participants?|subjects?|interventions?|main outcome|measurements?|procedures?|findings|results?|discussion|conclusions?|interpretation|implications|limitations?|funding|trial registration|registration)\b/i,
  noticeBody: ['[role="doc-introduction"]', '#bodymatter', '.article__body', '.article-body', 'article', 'main'],
  noticeEnd: 'header, nav, aside, footer, [class*="ref" i], [id*="ref" i], [class*="recommend" i], [class*="related" i], [class*="license" i]',
  subjectLinks: '',
};
