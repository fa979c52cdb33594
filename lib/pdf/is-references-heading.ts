/** What heads the references, in the languages that papers are written in most; a number may stand before it. */
const HEADING =
  /^(?:\d{1,2}\.?|[IVX]{1,4}\.)?\s?(?:references?(?: and notes| cited| list)?|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie|referencias(?: bibliográficas)?|bibliografía|referências(?: bibliográficas)?|参考文献|參考文獻|文献|引用文献|المراجع)\s?[:.]?$/iu;

/** Whether a line is the heading of the references. Letters set apart ("R E F E R E N C E S") are read as a word. */
export function isReferencesHeading(text: string): boolean {
  if (text.length > 60) return false;
  return HEADING.test(text) || (/^(?:\p{L} ){5,}\p{L}$/u.test(text) && HEADING.test(text.replaceAll(' ', '')));
}
