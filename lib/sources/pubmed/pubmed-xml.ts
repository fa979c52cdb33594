import { plainText } from '@/lib/model/rich-text';
import type { Abstract } from '@/lib/model/source-answer';
import type { AbstractPart } from '@/lib/model/abstract-part';
import type { PartialDate, Work } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { withoutBoilerplate } from '@/lib/sources/markup/abstract-parts';
import type { SourceRecord } from '@/lib/sources/source/held-answer';
import { childrenNamed, elementAt, parseMarkup, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { readNlmLinks } from './nlm-links';
import { monthNumber, partialDate } from '@/lib/model/partial-date';
import { pubmedIds } from './pubmed-ids';
import { pubmedLayTexts } from './pubmed-lay-texts';
import { inOneLine, richTextOf } from '@/lib/sources/markup/rich-text';

const MAX_AUTHORS = 50;
const MAX_PARTS = 30;

/**
 * The records of an efetch answer (DTD pubmed_250101).
 * @returns `null` where the body is not a whole PubmedArticleSet: a record that was cut off could
 *   have lost the very link that matters
 */
export function readPubmedXml(body: string): SourceRecord[] | null {
  const { root, complete } = parseMarkup(body, 'xml');
  if (!complete) return null;
  const set = elementAt(root, 'PubmedArticleSet');
  const articles = childrenNamed(set ?? root, 'PubmedArticle');
  if (!set && articles.length === 0) return null;
  return articles.map(readArticle);
}

function readArticle(article: MarkupElement): SourceRecord {
  const citation = elementAt(article, 'MedlineCitation');
  // ReferenceList holds other works' ArticleIds; only the direct list is this record's own.
  const entries = childrenNamed(elementAt(article, 'PubmedData', 'ArticleIdList'), 'ArticleId').map((id) => ({
    type: id.attributes.IdType ?? '',
    value: wordsIn(id, 300) ?? '',
  }));
  const ids = pubmedIds(entries, wordsIn(elementAt(citation, 'PMID'), 12));
  const work = readWork(elementAt(citation, 'Article'), ids);
  const recordTypes = childrenNamed(elementAt(citation, 'Article', 'PublicationTypeList'), 'PublicationType')
    .map((type) => wordsIn(type, 120))
    .filter((type) => type !== null);
  const links = childrenNamed(elementAt(citation, 'CommentsCorrectionsList'), 'CommentsCorrections').map((link) => ({
    label: (link.attributes.RefType ?? '').slice(0, 80),
    citation: wordsIn(elementAt(link, 'RefSource'), 1_000),
    pmid: wordsIn(elementAt(link, 'PMID'), 12),
    note: wordsIn(elementAt(link, 'Note'), 500),
  }));
  const { assertions, related, commentedBy } = readNlmLinks('pubmed', work, links, recordTypes);
  const title = work.title === null ? null : titleAssertion('pubmed', ids, plainText(work.title));
  const abstract = readAbstract(elementAt(citation, 'Article', 'Abstract'));
  return {
    work,
    assertions: title ? [...assertions, title] : assertions,
    // A list of links without a single one is not what PubMed writes.
    unreadable: elementAt(citation, 'CommentsCorrectionsList') !== null && links.every(({ label }) => label === ''),
    abstract,
    layTexts: pubmedLayTexts(citation, abstract, readAbstract).texts,
    recordTypes,
    interests: wordsIn(elementAt(citation, 'CoiStatement'), 5_000),
    related,
    commentedBy,
  };
}

function readWork(article: MarkupElement | null, ids: Work['ids']): Work {
  const title = elementAt(article, 'ArticleTitle');
  const authors = childrenNamed(elementAt(article, 'AuthorList'), 'Author').slice(0, MAX_AUTHORS);
  const online = childrenNamed(article, 'ArticleDate').map(dateOf);
  return {
    ids,
    title: title ? withoutFinalStop(inOneLine(richTextOf(title.children))) : null,
    journal: wordsIn(elementAt(article, 'Journal', 'Title'), 300),
    published: online.find((date) => date !== null) ?? dateOf(elementAt(article, 'Journal', 'JournalIssue', 'PubDate')),
    authors: authors.flatMap((author) => {
      const family = wordsIn(elementAt(author, 'LastName'), 200);
      const given = wordsIn(elementAt(author, 'ForeName'), 200);
      const name = family && given ? `${given} ${family}` : (family ?? wordsIn(elementAt(author, 'CollectiveName'), 300));
      return name ?? [];
    }),
  };
}

/** NLM ends every title with a full stop; the title itself has none. */
function withoutFinalStop(title: Work['title']): Work['title'] {
  const last = title?.at(-1);
  if (!title || typeof last !== 'string' || !/[^.]\.$/.test(last)) return title;
  return [...title.slice(0, -1), last.slice(0, -1)];
}

/** Year, Month (number or name) and Day; or a MedlineDate such as "1998 Dec-1999 Jan". */
function dateOf(element: MarkupElement | null): PartialDate | null {
  const words = (name: string) => wordsIn(elementAt(element, name), 40);
  const loose = /^(\d{4})(?: ([A-Z][a-z]{2}))?/.exec(words('MedlineDate') ?? '');
  const month = words('Month') ?? loose?.[2];
  return partialDate(Number(words('Year') ?? loose?.[1] ?? Number.NaN), month ? monthNumber(month) : null, Number(words('Day') ?? 0));
}

/** The labelled parts of an element that holds `AbstractText`; `null` where there are none. */
export function readAbstract(element: MarkupElement | null): Abstract | null {
  const parts = childrenNamed(element, 'AbstractText')
    .slice(0, MAX_PARTS)
    .map((part): AbstractPart => ({ label: part.attributes.Label?.slice(0, 120) || null, text: richTextOf(part.children) }))
    .filter((part) => part.text.length > 0);
  const kept = withoutBoilerplate(parts);
  const copyright = wordsIn(elementAt(element, 'CopyrightInformation'), 500);
  return kept.length > 0 ? { parts: kept, source: 'pubmed', copyright } : null;
}
