/** What a table says of an entry. */
export type ColumnKind = 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'title' | 'authors' | 'journal' | 'date' | 'address' | 'note' | 'tags';

/** The columns of each kind, the best first. */
export type Columns = Partial<Record<ColumnKind, number[]>>;

/** Words in a name that make a column speak of another work than the row's. */
const OF_OTHERS = /\b(?:retract\w*|notices?|correct\w*|errat\w*|corrig\w*|concern|book|series|parent|host|source|container|related|relation|cited|citing|references?|conference|proceedings|datasets?|data|preprint|version|replac\w*|update\w*|supplement\w*|comment\w*|file|ref|refs|has|is|valid|count|status|type|agency|check\w*)\b/;

/** How columns are called, as words in lower case: exactly, or with other words. */
const NAMES: readonly (readonly [kind: ColumnKind, exact: RegExp, loose: RegExp | null])[] = [
  ['doi', /^(?:doi|digital object identifier|di)$/, /\bdois?\b/],
  ['pmid', /^(?:pmid|pubmed id|pub med id|medline pmid|pubmed|pm)$/, /\b(?:pmid|pubmed (?:id|number)|pub med id)\b/],
  ['pmcid', /^(?:pmc ?id|pmc|pubmed central id)$/, /\b(?:pmc ?id|pubmed central id)\b/],
  ['arxiv', /^(?:arxiv(?: id)?)$/, /\barxiv\b/],
  ['title', /^(?:title|article title|document title|paper title|original paper title|publication title of article|ti|item title|work title|reference title|primary title)$/, null],
  ['authors', /^(?:authors?|author names?|author full names?|au|creators?|authors full names?)$/, null],
  ['journal', /^(?:journal|journal title|source title|publication title|source|journal book|so|publication|journal name|secondary title|container title)$/, null],
  ['date', /^(?:year|publication year|pub year|date|publication date|py|date published|year published|published)$/, null],
  ['address', /^(?:urls?|links?|doi links?|doi urls?|article urls?|web address|l1|address)$/, /\b(?:url|link)s?\b/],
  ['note', /^(?:notes?|extra|comments?|my notes?|research notes?)$/, null],
  ['tags', /^(?:tags?|manual tags|keywords?|author keywords|labels?|de)$/, null],
];

/** Column names that no row of data has by itself. */
const KNOWN = /^(?:key|item type|abstract(?: note)?|issn|isbn|volume|issue|pages?|id|no|nr|number|publisher|language|pt|ut|type|database|affiliations?|cited by|references?|start page|end page|first author|citation|create date)$/;

/** The name of a column as its words: `OriginalPaperDOI` and `article_doi` too. */
export function columnWords(cell: string): string {
  return cell
    .slice(0, 120)
    .replace(/^\uFEFF/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/(?<=[A-Z]{2})(?=[A-Z][a-z]{2})/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether the name of a column says that it speaks of other works than its rows, such as notices; "Ref" alone does not. */
export function namesAnother(cell: string): boolean {
  const name = columnWords(cell);
  return OF_OTHERS.test(name) && !/^(?:refs?|references?|source)$/.test(name);
}

/**
 * What the columns of a table are by its first row.
 * @returns `null` where the row is no row of names
 */
export function columnsOf(row: readonly string[]): Columns | null {
  const names = row.map(columnWords);
  const columns: Columns = {};
  let known = 0;
  for (const [kind, exact, loose] of NAMES) {
    const exactly = places(names, (name) => exact.test(name));
    const loosely = loose === null ? [] : places(names, (name) => !exact.test(name) && loose.test(name) && (/\boriginal\b/.test(name) || !OF_OTHERS.test(name)));
    // A bare name comes first, then "original paper DOI", then the shortest.
    const all = [...exactly, ...loosely.toSorted((a, b) => (names[a]?.length ?? 0) - (names[b]?.length ?? 0))];
    if (all.length > 0) columns[kind] = all;
    known += all.length;
  }
  const isHead = known > 0 || names.filter((name) => KNOWN.test(name)).length >= 2;
  return isHead && !row.some((cell) => /\b10\.\d{4,9}\/\S|^\s*\d{4,}\s*$/.test(cell)) ? columns : null;
}

function places(names: readonly string[], is: (name: string) => boolean): number[] {
  return names.flatMap((name, at) => (is(name) ? [at] : []));
}
