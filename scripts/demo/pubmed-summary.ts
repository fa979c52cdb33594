import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';
import { pubmedCitation, pubmedTypes } from './pubmed-facts';

/** esummary as JSON: links and types of many records, and an error for each number that PubMed does not hold. */
export function pubmedSummaries(library: DemoLibrary, pmids: readonly string[]): object {
  const records = pmids.map((pmid) => {
    const paper = library.byPmid(pmid);
    return [pmid, paper ? summary(library, paper) : { uid: pmid, error: 'cannot get document summary' }] as const;
  });
  return { header: { type: 'esummary', version: '0.3' }, result: { uids: [...pmids], ...Object.fromEntries(records) } };
}

function summary(library: DemoLibrary, paper: DemoPaper): object {
  const notices = library.updatesOf(paper).map(({ notice, type }) => link(type === 'correction' ? 'Erratum in' : 'Retraction in', notice));
  const subjects = library.subjectsOf(paper).map(({ subject, type }) => link(type === 'correction' ? 'Erratum for' : 'Retraction of', subject));
  return {
    uid: paper.pmid,
    title: `${paper.title}.`,
    fulljournalname: paper.journal.name,
    sortpubdate: `${paper.online.replaceAll('-', '/')} 00:00`,
    pubtype: pubmedTypes(library, paper),
    articleids: [
      { idtype: 'pubmed', idtypen: 1, value: paper.pmid },
      { idtype: 'doi', idtypen: 3, value: paper.doi },
    ],
    authors: paper.authors.map(({ given, family }) => ({ name: `${family} ${given.slice(0, 1)}`, authtype: 'Author' })),
    references: [...notices, ...subjects],
  };
}

function link(reftype: string, other: DemoPaper): object {
  return { refsource: pubmedCitation(other), reftype, pmid: Number(other.pmid), note: '' };
}
