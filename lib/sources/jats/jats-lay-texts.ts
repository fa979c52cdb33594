import { layTextKind, type LayText, type LayTextKind } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import type { Doi } from '@/lib/model/work';
import { partsByHeading, withoutBoilerplate } from '@/lib/sources/markup/abstract-parts';
import { elementAt, elementsBelow, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { layTextFault, withLanguage, type LayTextFault } from '@/lib/sources/markup/lay-text-check';
import { richTextOf } from '@/lib/sources/markup/rich-text';

const MAX_ABSTRACTS = 12;
/** In characters; no lay text has a third of it. */
const MAX_TEXT = 40_000;

/** Values of `abstract-type` that say what a text is, whoever publishes it. */
const TYPES = new Map<string, LayTextKind>([
  ['plain-language-summary', 'plain-language'],
  ['plain-language', 'plain-language'],
  ['lay-summary', 'plain-language'],
  ['lay-abstract', 'plain-language'],
  ['executive-summary', 'executive-summary'],
  ['editor', 'editors-summary'],
  ['editor-summary', 'editors-summary'],
  ['significance', 'significance'],
  ['key-points', 'key-points'],
  ['highlights', 'highlights'],
  ['author-highlights', 'highlights'],
]);

/** Publishers whose texts have a name of their own under a type that says less. */
const BY_PREFIX: readonly [prefix: string, type: string, kind: LayTextKind][] = [
  ['10.7554/', 'executive-summary', 'elife-digest'],
  ['10.7554/', 'plain-language-summary', 'elife-digest'],
  ['10.1371/', 'summary', 'author-summary'],
  // PLOS Medicine's "Patient Summary", up to 2013.
  ['10.1371/', 'patient', 'plain-language'],
  ['10.1073/', 'executive-summary', 'significance'],
];

/**
 * The texts for other readers among the abstracts of a JATS article, or of what embeds one as
 * Crossref's XML does. The abstract itself, teasers and graphical abstracts are left out, and so is a
 * type that does not say what it is, such as `summary`, unless its title does. Of translations only
 * plain-language texts are read, which OJS writes in each of a journal's languages.
 * @param within an element whose abstracts belong to one work
 * @param doi whose work it is
 */
export function jatsLayTexts(within: MarkupElement, doi: Doi | null, license: string | null): LayText[] {
  return taggedTexts(within, doi).flatMap(({ kind, parts, fault, language }) => (fault === null ? [withLanguage({ kind, parts, license }, language)] : []));
}

/** Why texts that are tagged as plain-language are none. */
export function jatsLayTextFaults(within: MarkupElement, doi: Doi | null): LayTextFault[] {
  return taggedTexts(within, doi).flatMap(({ fault }) => fault ?? []);
}

interface TaggedText {
  kind: LayTextKind;
  parts: AbstractPart[];
  /** Highlights and the like may well repeat the abstract's sentences; a plain-language text that does is a copy. */
  fault: LayTextFault | null;
  language: string | undefined;
}

function taggedTexts(within: MarkupElement, doi: Doi | null): TaggedText[] {
  const abstracts = [...elementsBelow(within, 'abstract', MAX_ABSTRACTS), ...elementsBelow(within, 'trans-abstract', MAX_ABSTRACTS)];
  return abstracts.flatMap((abstract) => {
    const kind = kindOf(abstract, doi);
    if (kind === null || (abstract.name === 'trans-abstract' && kind !== 'plain-language')) return [];
    const [title] = abstract.children.filter((child) => typeof child !== 'string' && child.name === 'title');
    const own = abstract.children.filter((child) => child !== title && (typeof child === 'string' || child.name !== 'object-id'));
    const parts = partsByHeading(richTextOf(own));
    const length = parts.reduce((sum, { text }) => sum + plainText(text).length, 0);
    if (length > MAX_TEXT) return [];
    const fault = kind === 'plain-language' ? layTextFault(parts, jatsAbstract(within)) : parts.length === 0 ? 'empty' : null;
    return [{ kind, parts, fault, language: abstract.attributes['xml:lang'] }];
  });
}

/** The article's own abstract: the first that neither its type nor its title calls anything else. */
export function jatsAbstract(within: MarkupElement): AbstractPart[] {
  const own = elementsBelow(within, 'abstract', MAX_ABSTRACTS).find((abstract) => abstract.attributes['abstract-type'] === undefined && kindOf(abstract, null) === null);
  if (!own) return [];
  return withoutBoilerplate(partsByHeading(richTextOf(own.children.filter((child) => typeof child === 'string' || child.name !== 'object-id'))));
}

function kindOf(abstract: MarkupElement, doi: Doi | null): LayTextKind | null {
  const type = (abstract.attributes['abstract-type'] ?? '').toLowerCase();
  const titled = layTextKind(wordsIn(elementAt(abstract, 'title'), 80) ?? '');
  const ofPublisher = BY_PREFIX.find(([prefix, name]) => name === type && (doi ?? '').startsWith(prefix));
  return titled ?? ofPublisher?.[2] ?? TYPES.get(type) ?? null;
}

/** The licence that an article's `permissions` name: its address where there is one, else its words. */
export function jatsLicense(within: MarkupElement): string | null {
  const [license] = elementsBelow(within, 'license', 1);
  if (!license) return null;
  const elements = [license, ...elementsBelow(license, 'license_ref', 1), ...elementsBelow(license, 'ext-link', 1)];
  const address = elements.map(({ attributes }) => attributes['xlink:href']).find((href) => href !== undefined && /^https?:/i.test(href));
  return (address ?? wordsIn(elementsBelow(license, 'license_ref', 1)[0] ?? null, 300) ?? wordsIn(license, 300))?.slice(0, 300) ?? null;
}
