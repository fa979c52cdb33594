import type { LayText } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import type { Work } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import type { SourceRecord } from '@/lib/sources/source/held-answer';
import { childrenNamed, elementAt, parseMarkup, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { readNlmLinks } from './nlm-links';
import { readPubmedBook } from './pubmed-book';
import { authorsIn, dateOf, readAbstract, titleIn } from './pubmed-parts';
import { pubmedIds } from './pubmed-ids';

const MAX_LAY_TEXTS = 3;

/**
 * The records of an efetch answer (DTD pubmed_250101): of articles, and of books and their chapters.
 * @returns `null` where the body is not a whole PubmedArticleSet: a record that was cut off could
 *   have lost the very link that matters
 */
export function readPubmedXml(body: string): SourceRecord[] | null {
  const { root, complete } = parseMarkup(body, 'xml');
  if (!complete) return null;
  const set = elementAt(root, 'PubmedArticleSet');
  const articles = childrenNamed(set ?? root, 'PubmedArticle');
  const books = childrenNamed(set ?? root, 'PubmedBookArticle');
  if (!set && articles.length + books.length === 0) return null;
  return [...articles.map(readArticle), ...books.map(readPubmedBook)];
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
  return {
    work,
    assertions: title ? [...assertions, title] : assertions,
    // A list of links without a single one is not what PubMed writes.
    unreadable: elementAt(citation, 'CommentsCorrectionsList') !== null && links.every(({ label }) => label === ''),
    abstract: readAbstract(elementAt(citation, 'Article', 'Abstract')),
    layTexts: childrenNamed(citation, 'OtherAbstract').filter(({ attributes }) => attributes.Type === 'plain-language-summary').slice(0, MAX_LAY_TEXTS).flatMap(readLayText),
    recordTypes,
    interests: wordsIn(elementAt(citation, 'CoiStatement'), 5_000),
    related,
    commentedBy,
  };
}

function readWork(article: MarkupElement | null, ids: Work['ids']): Work {
  const online = childrenNamed(article, 'ArticleDate').map(dateOf);
  return {
    ids,
    title: titleIn(elementAt(article, 'ArticleTitle')),
    journal: wordsIn(elementAt(article, 'Journal', 'Title'), 300),
    published: online.find((date) => date !== null) ?? dateOf(elementAt(article, 'Journal', 'JournalIssue', 'PubDate')),
    authors: authorsIn(elementAt(article, 'AuthorList')),
  };
}

/** NLM hands these texts out with the record; the copyright line is all it says of a licence. */
function readLayText(element: MarkupElement): LayText[] {
  const read = readAbstract(element);
  return read ? [{ kind: 'plain-language', parts: read.parts, license: read.copyright }] : [];
}
