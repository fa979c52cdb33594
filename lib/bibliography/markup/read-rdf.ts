import { childrenNamed, elementAt, elementsBelow, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { remarkOn, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { lineCounter } from '../text/lines-of';
import { elementsInSteps } from './elements-in-steps';

const MAX_WORDS = 5_000;
const MAX_CONTAINERS = 100_000;

/** What stands beside the items of a Zotero RDF file: what they appeared in, notes, attachments, people. */
const NO_ITEMS = new Set(['Journal', 'Series', 'Memo', 'Attachment', 'Collection', 'Person', 'Organization', 'UserItem', 'Periodical', 'PublicationIssue', 'PublicationVolume', 'ItemAnnotation', 'Annotation', 'AutomaticTag', 'Issue', 'Tag', 'Note']);

/** What an item appeared in, and whether more than one item says so. */
interface Container {
  title: string | null;
  dois: string[];
  uses: number;
}

/**
 * Reads Zotero's RDF, and other RDF/XML whose items have titles. Zotero writes an article's DOI at its
 * journal: it counts there only where no other item appeared in the same one.
 * https://github.com/zotero/translators (Zotero RDF.js)
 */
export function* readRdf(text: string): Generator<ReadStep, void> {
  const containers = new Map<string, Container>();
  const top = (_name: string, depth: number): boolean => depth === 1;
  for (const { at, element } of elementsInSteps(text, top)) {
    if (element !== null) learn(element, containers);
    else yield { at: at / 2 };
  }
  const lineAt = lineCounter(text);
  for (const { at, element, isOpen } of elementsInSteps(text, top)) {
    const half = (text.length + at) / 2;
    yield { at: half };
    if (element === null || !isItem(element)) continue;
    const line = lineAt(at);
    if (isOpen) yield { at: half, remark: remarkOn(line, 'open-end', text.slice(at, at + 200)) };
    yield* itemEntry(element, containers, line, half);
  }
}

function learn(element: MarkupElement, containers: Map<string, Container>): void {
  if (containers.size > MAX_CONTAINERS) return;
  const about = element.attributes['rdf:about'];
  if (about !== undefined && NO_ITEMS.has(element.name)) Object.assign(containerAt(containers, about), { title: titleOf(element), dois: doisOf(element) });
  else for (const reference of partsOf(element).references) containerAt(containers, reference).uses += 1;
}

function containerAt(containers: Map<string, Container>, about: string): Container {
  const known = containers.get(about) ?? { title: null, dois: [], uses: 0 };
  containers.set(about, known);
  return known;
}

function isItem(element: MarkupElement): boolean {
  if (NO_ITEMS.has(element.name)) return false;
  const [type] = childrenNamed(element, 'itemType');
  if (/^(?:attachment|note|annotation)$/.test(wordsIn(type ?? null, 40) ?? '')) return false;
  return element.name !== 'Description' || type !== undefined || childrenNamed(element, 'title').length > 0;
}

function itemEntry(element: MarkupElement, containers: ReadonlyMap<string, Container>, line: number, at: number): Generator<ReadStep, void> {
  const { references, within } = partsOf(element);
  const known = references.flatMap((reference) => containers.get(reference) ?? []);
  const own = known.filter(({ uses }) => uses === 1).flatMap(({ dois }) => dois);
  const names = ['authors', 'creator', 'author'].flatMap((name) => childrenNamed(element, name)).slice(0, 1);
  return entryOfFields(
    {
      line,
      doi: [...doisOf(element), ...within.flatMap(doisOf), ...own],
      addresses: [
        ...elementsBelow(element, 'URI', 20).flatMap((uri) => wordsIn(uri, MAX_WORDS) ?? []),
        ...['sameAs', 'url', 'uri'].flatMap((name) => childrenNamed(element, name)).flatMap((each) => each.attributes['rdf:resource'] ?? wordsIn(each, MAX_WORDS) ?? []),
        ...(/^https?:/i.test(element.attributes['rdf:about'] ?? '') ? [element.attributes['rdf:about'] ?? ''] : []),
      ],
      notes: childrenNamed(element, 'description').flatMap((note) => (wordsIn(note, MAX_WORDS) ?? '').split('\n')),
      title: titleOf(element) ?? undefined,
      authors: names.flatMap((list) => people(list)),
      journal: within.map(titleOf).find((title) => title !== null) ?? known.map(({ title }) => title).find((title) => title !== null) ?? undefined,
      date: ['date', 'issued', 'datePublished'].flatMap((name) => wordsIn(elementAt(element, name), 80) ?? [])[0],
      tags: childrenNamed(element, 'subject').flatMap((subject) => wordsIn(subject, 200) ?? []),
      text: element.attributes['rdf:about'],
    },
    at,
  );
}

/** What an item appeared in: as elements within it, and by their addresses. */
function partsOf(element: MarkupElement): { references: string[]; within: MarkupElement[] } {
  const parts = childrenNamed(element, 'isPartOf');
  return {
    references: parts.flatMap((part) => part.attributes['rdf:resource'] ?? []),
    within: parts.flatMap((part) => part.children.filter((child): child is MarkupElement => typeof child !== 'string')),
  };
}

/** `<dc:identifier>DOI 10.…</dc:identifier>`; also `<bibo:doi>`. */
function doisOf(element: MarkupElement): string[] {
  const identifiers = childrenNamed(element, 'identifier').flatMap((each) => wordsIn(each, 400) ?? []);
  const own = childrenNamed(element, 'doi').flatMap((each) => wordsIn(each, 400) ?? []);
  return [...identifiers.filter((value) => /^(?:doi[:\s]|10\.|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(value)).map((value) => value.replace(/^doi[:\s]+/i, '')), ...own];
}

function titleOf(element: MarkupElement): string | null {
  return wordsIn(childrenNamed(element, 'title')[0] ?? childrenNamed(element, 'name')[0] ?? null, MAX_WORDS);
}

function people(list: MarkupElement): string[] {
  const persons = elementsBelow(list, 'Person', 100);
  if (persons.length === 0) return [wordsIn(list, 200) ?? ''];
  return persons.map((person) => ['surname', 'familyName', 'givenName', 'givenname'].flatMap((name) => wordsIn(elementAt(person, name), 100) ?? []).join(', '));
}
