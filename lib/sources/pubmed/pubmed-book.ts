import { layTextKind, type LayText } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import type { Abstract } from '@/lib/model/source-answer';
import type { Work } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { childrenNamed, elementAt, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import type { SourceRecord } from '@/lib/sources/source/held-answer';
import { authorsIn, dateOf, readAbstract, titleIn } from './pubmed-parts';
import { pubmedIds } from './pubmed-ids';

/**
 * Books and chapters for patients say so in a title: "(PDQ®): Patient Version", "InformedHealth.org",
 * "… Summary Guides for Consumers". Their abstract is written for everybody.
 */
const FOR_EVERYBODY = /\bpatient version\b|\binformedhealth\b|\b(?:guides?|information|summar(?:y|ies)) for (?:consumers|patients|the public)\b/i;

/**
 * A record of a book in NCBI's Bookshelf, or of a chapter in one (`PubmedBookArticle`: GeneReviews, StatPearls).
 * PubMed links no notices to books. A chapter is revised under the same number, and says when.
 */
export function readPubmedBook(element: MarkupElement): SourceRecord {
  const document = elementAt(element, 'BookDocument');
  const book = elementAt(document, 'Book');
  const entries = [elementAt(document, 'ArticleIdList'), elementAt(element, 'PubmedBookData', 'ArticleIdList')].flatMap((list) =>
    childrenNamed(list, 'ArticleId').map((id) => ({ type: id.attributes.IdType ?? '', value: wordsIn(id, 300) ?? '' })),
  );
  const ids = pubmedIds(entries, wordsIn(elementAt(document, 'PMID'), 12));
  const bookTitle = wordsIn(elementAt(book, 'BookTitle'), 300);
  const authors = authorLists(document, book);
  const work: Work = {
    ids,
    title: titleIn(elementAt(document, 'ArticleTitle')) ?? titleIn(elementAt(book, 'BookTitle')),
    journal: elementAt(document, 'ArticleTitle') ? bookTitle : wordsIn(elementAt(book, 'Publisher', 'PublisherName'), 300),
    published: dateOf(elementAt(document, 'ContributionDate')) ?? dateOf(elementAt(book, 'PubDate')),
    revised: dateOf(elementAt(document, 'DateRevised')),
    authors,
  };
  const title = work.title === null ? '' : plainText(work.title);
  const form = titleAssertion('pubmed', ids, title);
  const abstract = readAbstract(elementAt(document, 'Abstract'));
  const { own, layTexts } = layTextsOf(abstract, FOR_EVERYBODY.test(`${title} ${bookTitle ?? ''}`));
  return {
    work,
    assertions: form ? [form] : [],
    unreadable: document === null,
    abstract: own,
    layTexts,
    recordTypes: childrenNamed(document, 'PublicationType').flatMap((type) => wordsIn(type, 120) ?? []),
  };
}

/** A chapter's authors; those of the whole book where it names none; its editors where nobody wrote it. */
function authorLists(document: MarkupElement | null, book: MarkupElement | null): string[] {
  const lists = [...childrenNamed(document, 'AuthorList'), ...childrenNamed(book, 'AuthorList')];
  const isEditors = ({ attributes }: MarkupElement) => attributes.Type === 'editors';
  const names = [...lists.filter((list) => !isEditors(list)), ...lists.filter(isEditors)].map(authorsIn);
  return names.find((list) => list.length > 0) ?? [];
}

/** Sections that are named as a text for everybody stand apart from the abstract; where the whole is one, it is both. */
function layTextsOf(abstract: Abstract | null, forEverybody: boolean): { own: Abstract | null; layTexts: LayText[] } {
  if (abstract === null) return { own: null, layTexts: [] };
  const license = abstract.copyright;
  if (forEverybody) return { own: abstract, layTexts: [{ kind: 'plain-language', parts: abstract.parts, license }] };
  const kindOf = (label: string | null) => (label === null ? null : layTextKind(label));
  const own = abstract.parts.filter(({ label }) => kindOf(label) === null);
  const layTexts = abstract.parts.flatMap(({ label, text }): LayText[] => {
    const kind = kindOf(label);
    return kind === null ? [] : [{ kind, parts: [{ label: null, text }], license }];
  });
  return { own: own.length > 0 ? { ...abstract, parts: own } : null, layTexts };
}
