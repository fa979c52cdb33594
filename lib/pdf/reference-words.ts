/** What heads the references, in the languages that papers are written in most; a number may stand before it. */
const HEADING =
  /^(?:\d{1,2}\.?|[IVX]{1,4}\.)?\s?(?:references?(?: and notes| cited| list)?|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie|referencias(?: bibliográficas)?|bibliografía|referências(?: bibliográficas)?|参考文献|參考文獻|文献|引用文献|المراجع)\s?[:.]?$/iu;

/** An entry of a list: "1. Miller, A. …", "[12] A. Miller …". */
const ENTRY = /^\s*(?:\[\d{1,3}\]|\d{1,3}[.)]?\s+\p{Lu})/u;
const YEAR = /\b(?:19|20)\d\d[a-z]?\b/g;
/** References without a heading: numbered, and a year for each so many characters. */
const LIST = 200;
const PER_YEAR = 220;

/** Whether a block is numbered references, where no heading says so. */
export function isReferenceList(text: string): boolean {
  return text.length >= LIST && ENTRY.test(text) && (text.match(YEAR)?.length ?? 0) >= Math.max(3, text.length / PER_YEAR);
}

/** Whether a block is an entry of references, or a footnote with one. */
export function isReferenceEntry(text: string): boolean {
  return ENTRY.test(text);
}

/** Whether a line is the heading of the references. Letters set apart ("R E F E R E N C E S") are read as a word. */
export function isReferencesHeading(text: string): boolean {
  if (text.length > 60) return false;
  return HEADING.test(text) || (/^(?:\p{L} ){5,}\p{L}$/u.test(text) && HEADING.test(text.replaceAll(' ', '')));
}
