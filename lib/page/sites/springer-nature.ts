import type { TextSite } from './text-site';

/**
 * nature.com, SpringerLink, BMC. Sections have their heading in `data-title`. A notice has its text in the main
 * content. It links the changed article in its first paragraph ("Correction to: … https://doi.org/…") and in a
 * message above ("The Original Article was published on …").
 */
export const springerNature: TextSite = {
  known: '.c-article-body, .c-article-title',
  journal: '[data-test="journal-link"]',
  abstract: ['#Abs1-content', 'section[data-title="Abstract"] .c-article-section__content', 'section[data-title="Summary"] .c-article-section__content'],
  abstractLabel: 'h3,h4',
  knownLabels: null,
  noticeBody: ['.c-article-body .main-content', '.c-article-body'],
  noticeEnd:
    '#MagazineFulltextArticleBodySuffix, [data-title="References"], [data-title="Author information"], [data-title="Ethics declarations"], [data-title="Additional information"], [data-title="Rights and permissions"], [data-title="About this article"], [data-title="Change history"], [data-title="Supplementary information"], [data-title="Acknowledgements"]',
  subjectLinks: 'a[data-track-action="original article"], a[data-track-action="view original article"]',
};
