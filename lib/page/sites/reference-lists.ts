/** Where a family of publishers keeps a page's references. */
export interface ListMarkup {
  /** The list: one class, id or role, which a browser finds without trying every element. */
  list: string;
  /** The entries inside the list; `null` if `list` itself matches the entries. */
  entry: string | null;
}

/**
 * The markup of publishers' reference lists. Rows go by markup and not by host, because a university's proxy changes
 * the host only. The first row that has entries counts, so rows whose name several families use come last. Where
 * repeated elements with identifiers name more works, that general way is taken instead
 * (lib/page/lists/repeated-rows.ts).
 */
export const REFERENCE_LISTS: readonly ListMarkup[] = [
  // nature.com, SpringerLink, BMC; nature.com before 2020; SpringerLink and BMC before 2019.
  { list: '.c-article-references', entry: ':scope > li' },
  { list: '[data-container-section="references"]', entry: 'ol > li' },
  { list: '.BibliographyWrapper', entry: '.Citation' },
  // SAGE, PNAS, Science, ACM and others on Atypon's newer pages.
  { list: '[role="doc-bibliography"]', entry: '[role="listitem"], [role="doc-biblioentry"]' },
  // Wiley; Annals and others on Atypon's older ones.
  { list: '.article-section__references', entry: '[data-bib-id]' },
  { list: '.article__references', entry: 'li' },
  // PubMed numbers each list as an entry of a list.
  { list: '.references-list', entry: 'li' },
  // HighWire and bioRxiv.
  { list: '.cit-list', entry: ':scope > li' },
  // PMC before 2024.
  { list: '.ref-list-sec', entry: '.ref-cit-blk, li' },
  // Silverchair (Oxford, AIP, ASH), its JAMA pages, PMC, PeerJ.
  { list: '.ref-list', entry: ':scope > [content-id]' },
  { list: '.references', entry: ':scope > .reference' },
  // SciELO: the second list is of footnotes.
  { list: '.refList', entry: ':scope:not(.footnote) > li' },
  { list: '.ref-list', entry: 'li' },
  // eLife, MDPI, Frontiers, IEEE, arXiv, APA.
  { list: '.reference-list', entry: ':scope > li' },
  { list: '#html-references_list', entry: 'li' },
  { list: 'div.References', entry: null },
  { list: '.reference-container', entry: null },
  { list: '.ltx_biblist', entry: ':scope > li' },
  { list: '.referenceList', entry: ':scope > li' },
  // ScienceDirect, PLOS, Taylor & Francis, APS, nature.com before 2017; MIT Press before 2020.
  { list: '.references', entry: ':scope > li' },
  { list: '.bib-reference', entry: null },
  { list: '.references', entry: 'tr' },
  // RSC: one entry may hold several works, lettered.
  { list: '#wrapper', entry: 'li span[id^="cit"]' },
  // IEEE before 2018, ACS, BMC before 2016, PMC before 2010.
  { list: '#references', entry: '.ref' },
  { list: '#references', entry: 'li' },
  { list: '#reference-list', entry: 'li' },
];
