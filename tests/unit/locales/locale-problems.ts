type Table = Record<string, unknown>;

/** A text without words of its own in the table: "$1", "·", "PubMed" may be the same in every language. */
const SAME_MAY_STAND = 12;
const FORM = /\.(?:0|zero|one|two|few|many|other)$/;
/** These say how many without a number where the language does: "One paper saved". */
const MAY_LEAVE_OUT = /\.(?:0|zero|one|two)$/;

/**
 * What a language file lacks, beside the English one: texts, the plural forms that its language has, places for values,
 * its own language tag.
 * @param language the name of the file, as browsers know the language: `de`, `pt_BR`
 */
export function localeProblems(language: string, table: Table, english: Table): string[] {
  const given = textsOf(table);
  const wanted = inFormsOf(language, textsOf(english));
  const problems = [
    ...[...wanted.keys()].filter((key) => !given.has(key)).map((key) => `${key} is missing`),
    ...[...given.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is not in en.yml`),
  ];
  for (const [key, text] of given) {
    const original = wanted.get(key);
    if (original === undefined) continue;
    const [has, needs] = [valuesIn(text), valuesIn(original)];
    const isRight = MAY_LEAVE_OUT.test(key) ? has.every((value) => needs.includes(value)) : has.join(' ') === needs.join(' ');
    // Browsers read "$1$" as a value with a name of its own, and refuse the whole package.
    if (/\$\d\$/.test(text)) problems.push(`${key} has two values that touch`);
    if (text.trim() === '') problems.push(`${key} is empty`);
    else if (!isRight) problems.push(`${key} has the values ${has.join(' ') || 'none'}, and en.yml ${needs.join(' ') || 'none'}`);
  }
  const tag = given.get('languageTag') ?? '';
  if (!isTagOf(tag, language)) problems.push(`languageTag is “${tag}”, and the file is for ${language}`);
  if (language !== 'en' && untranslated(given, wanted) > wanted.size / 2) problems.push('most texts are still the English ones');
  return problems;
}

/** Every text by its key; plural forms count one by one. */
export function textsOf(node: unknown, key = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[key, node]]);
  if (typeof node !== 'object' || node === null) return new Map([[key, '']]);
  return new Map(Object.entries(node).flatMap(([name, child]) => [...textsOf(child, key === '' ? name : `${key}.${name}`)]));
}

/** The English texts under the keys that a language needs: a counted one in each plural form that the language has. */
function inFormsOf(language: string, texts: Map<string, string>): Map<string, string> {
  const forms = language === 'en' ? null : new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
  const isCounted = (key: string): boolean => {
    const stem = key.replace(FORM, '');
    return stem !== key && texts.has(`${stem}.other`) && [...texts.keys()].every((each) => !each.startsWith(`${stem}.`) || FORM.test(each));
  };
  return new Map(
    [...texts].flatMap(([key, text]): [string, string][] => {
      if (forms === null || !isCounted(key) || key.endsWith('.0')) return [[key, text]];
      return key.endsWith('.other') ? forms.map((form) => [key.replace(FORM, `.${form}`), text]) : [];
    }),
  );
}

/** "$1", "$2": which values a text has places for. */
function valuesIn(text: string): string[] {
  return [...new Set(text.match(/\$\d/g))].toSorted();
}

function isTagOf(tag: string, language: string): boolean {
  try {
    return new Intl.Locale(tag).language === new Intl.Locale(language.replace('_', '-')).language;
  } catch {
    return false;
  }
}

function untranslated(given: Map<string, string>, wanted: Map<string, string>): number {
  return [...given].filter(([key, text]) => text.length > SAME_MAY_STAND && text === wanted.get(key)).length;
}
