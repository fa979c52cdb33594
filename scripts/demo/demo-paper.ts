/**
 * The shape of a demonstration paper. Pages and API answers are all made from this one record, so
 * that they cannot tell different stories.
 */
export interface DemoPaper {
  doi: string;
  /** `null` for a record that PubMed does not hold. */
  pmid: string | null;
  pmcid: string | null;
  title: string;
  /** What the journal prints above the title and deposits as `citation_article_type`. */
  kind: 'Article' | 'Author Correction' | 'Retraction Note';
  journal: DemoJournal;
  volume: string;
  issue: string;
  firstPage: string;
  lastPage: string;
  /** Online publication, YYYY-MM-DD. */
  online: string;
  /** Print publication, YYYY-MM. */
  print: string;
  authors: { given: string; family: string }[];
  /** Empty for a notice. */
  abstract: DemoAbstractPart[];
  /** Body text of the page, as paragraphs; `[[2]]` cites the second reference. */
  body: string[];
  /** Statement of interests, as printed. */
  interests: string | null;
  /** `doi` is `null` for what has none. */
  references: { text: string; doi: string | null }[];
  /** On a notice: the works it changes. */
  changes: DemoChange[];
}

export interface DemoJournal {
  name: string;
  /** NLM's abbreviation, as PubMed prints it. */
  abbreviation: string;
  issn: string;
  /** First path segment of the journal's home on nature.com. */
  slug: string;
  colour: string;
}

export interface DemoAbstractPart {
  label: string | null;
  text: string;
}

export interface DemoChange {
  doi: string;
  type: 'correction' | 'retraction';
}

/** The path segment that names the article on nature.com: what follows `10.1038/`. */
export function articleId(paper: DemoPaper): string {
  return paper.doi.slice(paper.doi.indexOf('/') + 1);
}
