import { jsonAnswer, textAnswer, type Site, type StageAnswer } from '../stage/answer';
import { dateParts } from './demo-date';
import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';

/**
 * api.crossref.org: `/works/{doi}` and `/v1/works/{doi}`, where what it does not hold is a plain-text
 * 404, `/works?filter=doi:…,doi:…`, which leaves it out, and `/works?query.bibliographic=…`.
 */
export function crossrefSite(library: DemoLibrary): Site {
  return ({ path, query }) => {
    const words = query.get('query.bibliographic');
    if (path === '/works' && words !== null) return crossrefSearch(library, words, Number(query.get('rows')));
    const filter = query.get('filter');
    if (path === '/works' && filter !== null) return crossrefList(library, filter);
    const match = /^(?:\/v1)?\/works\/(.+)$/.exec(path);
    if (!match?.[1]) return null;
    const paper = library.byDoi(decodeURIComponent(match[1]));
    if (!paper) return textAnswer('Resource not found.', 404);
    const message = crossrefMessage(library, paper);
    return jsonAnswer({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message });
  };
}

/** Several records at once. A value may hold no comma: what follows it is no filter, and all is refused. */
function crossrefList(library: DemoLibrary, filter: string): StageAnswer {
  const dois = filter.split(',').map((part) => /^doi:(.+)$/.exec(part)?.[1]);
  if (dois.includes(undefined)) return jsonAnswer({ status: 'failed', 'message-type': 'validation-failure', message: [] }, 400);
  const items = dois.flatMap((doi) => library.byDoi(doi ?? '') ?? []).map((paper) => crossrefMessage(library, paper));
  const message = { 'total-results': items.length, 'items-per-page': 20, items };
  return jsonAnswer({ status: 'ok', 'message-type': 'work-list', 'message-version': '1.0.0', message });
}

/** As Crossref does, the likeliest first and always something, however unlike. */
function crossrefSearch(library: DemoLibrary, words: string, rows: number): StageAnswer {
  const wanted = words.toLowerCase().split(' ');
  const score = (paper: DemoPaper): number => wanted.filter((word) => paper.title.toLowerCase().includes(word)).length;
  const papers = library.papers.toSorted((a, b) => score(b) - score(a)).slice(0, rows);
  return jsonAnswer({
    status: 'ok',
    'message-type': 'work-list',
    'message-version': '1.0.0',
    message: {
      'total-results': library.papers.length,
      'items-per-page': rows,
      items: papers.map((paper) => ({
        DOI: paper.doi,
        type: 'journal-article',
        title: [crossrefTitle(library, paper)],
        'container-title': [paper.journal.name],
        author: paper.authors.map(({ given, family }) => ({ given, family, affiliation: [] })),
        issued: crossrefDate(paper.online),
      })),
    },
  });
}

function crossrefMessage(library: DemoLibrary, paper: DemoPaper): object {
  const updatedBy = library
    .updatesOf(paper)
    .map(({ notice, type }) => update(notice.doi, type, notice.online));
  const updateTo = paper.changes.map(({ doi, type }) => update(doi, type, paper.online));
  return {
    DOI: paper.doi,
    URL: `https://doi.org/${paper.doi}`,
    type: 'journal-article',
    publisher: 'Springer Science and Business Media LLC',
    prefix: '10.1038',
    source: 'Crossref',
    title: [crossrefTitle(library, paper)],
    'container-title': [paper.journal.name],
    'short-container-title': [paper.journal.abbreviation],
    ISSN: [paper.journal.issn],
    volume: paper.volume,
    issue: paper.issue,
    page: `${paper.firstPage}-${paper.lastPage}`,
    language: 'en',
    author: paper.authors.map(({ given, family }, index) => ({
      given,
      family,
      sequence: index === 0 ? 'first' : 'additional',
      affiliation: [],
    })),
    issued: crossrefDate(paper.online),
    published: crossrefDate(paper.online),
    'published-online': crossrefDate(paper.online),
    'published-print': crossrefDate(paper.print),
    'update-policy': 'https://doi.org/10.1007/springer_crossmark_policy',
    relation: {},
    assertion: changeAssertions(library, paper),
    ...(paper.abstract.length > 0 ? { abstract: jatsAbstract(paper) } : {}),
    // Crossref leaves the keys out where there is nothing to say.
    ...(updatedBy.length > 0 ? { 'updated-by': updatedBy } : {}),
    ...(updateTo.length > 0 ? { 'update-to': updateTo } : {}),
  };
}

function crossrefTitle(library: DemoLibrary, paper: DemoPaper): string {
  const retracted = library.updatesOf(paper).some(({ type }) => type === 'retraction');
  return retracted ? `RETRACTED ARTICLE: ${paper.title}` : paper.title;
}

function update(doi: string, type: 'correction' | 'retraction', date: string): unknown {
  return {
    DOI: doi,
    type,
    label: type === 'correction' ? 'Correction' : 'Retraction',
    source: 'publisher',
    updated: {
      ...(crossrefDate(date) as object),
      'date-time': `${date}T00:00:00Z`,
      timestamp: Date.parse(`${date}T00:00:00Z`),
    },
  };
}

/** Springer Nature repeats its notices as Crossmark assertions. */
function changeAssertions(library: DemoLibrary, paper: DemoPaper): unknown[] {
  const group = { name: 'ArticleHistory', label: 'Article History' };
  return library.updatesOf(paper).flatMap(({ notice, type }, index) => {
    const word = type === 'correction' ? 'Correction' : 'Retraction';
    const url = `https://doi.org/${notice.doi}`;
    return [
      { value: notice.online, order: index * 4 + 1, name: 'change_date', label: 'Change Date', group },
      { value: word, order: index * 4 + 2, name: 'change_type', label: 'Change Type', group },
      {
        value: `A ${word} to this paper has been published:`,
        order: index * 4 + 3,
        name: 'change_details',
        label: 'Change Details',
        group,
      },
      { value: url, URL: url, order: index * 4 + 4, name: 'change_details', label: 'Change Details', group },
    ];
  });
}

function jatsAbstract(paper: DemoPaper): string {
  const parts = paper.abstract.map(({ label, text }) =>
    label
      ? `<jats:sec><jats:title>${escapeMarkup(label)}</jats:title><jats:p>${escapeMarkup(text)}</jats:p></jats:sec>`
      : `<jats:p>${escapeMarkup(text)}</jats:p>`,
  );
  return `<jats:title>Abstract</jats:title>${parts.join('')}`;
}

function crossrefDate(date: string): { 'date-parts': number[][] } {
  const { year, month, day } = dateParts(date);
  return { 'date-parts': [[year, month, day].filter(Boolean).map(Number)] };
}
