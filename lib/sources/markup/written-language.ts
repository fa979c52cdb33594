/** Scripts that name a language, or nearly: the first whose letters are many enough. Japanese goes before Chinese. */
const SCRIPTS: readonly [pattern: RegExp, tag: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[іїєґ]/gu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/[پچژگ]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** Share of a text's letters that are of a script; a Greek letter or a name in Chinese decides nothing. */
const ENOUGH: Record<string, number> = { ja: 0.05, uk: 0.02, fa: 0.02 };
const MOSTLY = 0.3;

/** Short words that stand in nearly every sentence of a language. */
const WORDS: Record<string, readonly string[]> = {
  en: 'the of and to in is that we was were for with this are which from their by have not be on as or these'.split(' '),
  es: 'de la el los las que en y un una por con para se del al es su más como pero estos fue'.split(' '),
  pt: 'de a o os as que em e um uma por com para se do da dos das no na é ao foi não mais'.split(' '),
  fr: 'de la le les des et en un une que qui dans pour par sur est du au avec ce sont nous plus aux'.split(' '),
  de: 'der die das und in den von zu mit ist im für auf des dem ein eine nicht wir bei sich auch als werden wurde'.split(' '),
  it: 'di la il le che in e un una per con del della dei delle non è sono si al nel gli da lo'.split(' '),
  nl: 'de het een van en in is dat op te met voor zijn aan die door niet bij wij ook werd'.split(' '),
  pl: 'w i z na do nie się że jest to o oraz przez po od dla są które jak'.split(' '),
  tr: 've bir bu ile için olarak da de olan daha çok en gibi ancak'.split(' '),
  id: 'yang dan di dari dengan untuk pada ini dalam adalah tidak oleh atau itu'.split(' '),
};
const OF_LANGUAGE = Object.entries(WORDS).map(([tag, words]) => [tag, new Set(words)] as const);

/** Fewer words say too little. */
const FEWEST = 12;
const READ = 4_000;

/**
 * The language that a text is written in, by its script or its commonest words. It works without a browser, so the
 * reading of a record stays a pure function, and the command that builds a library reads records alike.
 * @returns a language tag such as "es"; `null` where the text does not decide. Linear; reads 4,000 characters
 */
export function writtenLanguage(text: string): string | null {
  const read = text.slice(0, READ).toLowerCase();
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [pattern, tag] of SCRIPTS) {
    if ((read.match(pattern)?.length ?? 0) / letters >= (ENOUGH[tag] ?? MOSTLY)) return tag;
  }
  const words = read.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return null;
  const shares = OF_LANGUAGE.map(([tag, common]) => ({ tag, share: words.filter((word) => common.has(word)).length / words.length }));
  const [first, second] = shares.toSorted((a, b) => b.share - a.share);
  return first && second && first.share >= 0.12 && first.share >= second.share * 1.2 ? first.tag : null;
}
