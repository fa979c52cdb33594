/** A paper in a RIS file; what is left out has no line. */
export interface RisPaper {
  doi?: string;
  pmid?: string;
  title?: string;
  note?: string;
  tags?: string[];
}

/** A RIS file of these papers. */
export function risOf(papers: readonly RisPaper[]): string {
  return papers.map(({ doi, pmid, title, note, tags = [] }) => [
    'TY  - JOUR',
    ...(title === undefined ? [] : [`TI  - ${title}`]),
    'AU  - Invented, Anna',
    'JO  - Journal of Inventions',
    'PY  - 2019/05/03',
    ...(doi === undefined ? [] : [`DO  - ${doi}`]),
    ...(pmid === undefined ? [] : [`UR  - https://pubmed.ncbi.nlm.nih.gov/${pmid}/`]),
    ...(note === undefined ? [] : [`RN  - ${note}`]),
    ...tags.map((tag) => `KW  - ${tag}`),
    'ER  - ',
  ].join('\n')).join('\n');
}

/** So many different papers. */
export const manyPapers = (count: number): RisPaper[] => Array.from({ length: count }, (_, at) => ({ doi: `10.5555/import.${at}`, title: `What soil and memory have in common, part ${at}` }));
