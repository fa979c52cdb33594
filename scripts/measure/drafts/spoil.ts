/** Ways in which a machine's sentence says something else than its source. `null` where a way does not fit the sentence. */
export type Spoiler = (plain: string, random: () => number) => string | null;

const OPPOSITES: readonly [string, string][] = [
  ['lower', 'higher'], ['higher', 'lower'], ['more', 'fewer'], ['smaller', 'larger'], ['better', 'worse'], ['increases', 'reduces'], ['improve', 'worsen'], ['longer', 'shorter'],
];
const CAUSES: readonly [RegExp, string][] = [
  [/\bwas linked to\b/, 'caused'], [/\bwere linked to\b/, 'led to'], [/\bwas linked to\b/, 'is to blame, because it brought'], [/\.$/, ', because the body reacts to it.'], [/\.$/, ', which leads to illness.'], [/\.$/, ' and so prevents disease.'],
];
const HEDGES = /\b(?:might|may|probably|about|possibly)\s/;

const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined => items[Math.floor(random() * items.length)];

export const SPOILERS: Readonly<Record<string, Spoiler>> = {
  'changed number': (plain, random) => {
    const found = pick([...plain.matchAll(/\d+/g)], random);
    if (found === undefined) return null;
    const other = String(Number(found[0]) + 1 + Math.floor(random() * 90));
    return plain.slice(0, found.index) + other + plain.slice(found.index + found[0].length);
  },
  'numbers changed places': (plain) => {
    const [first, second] = [...plain.matchAll(/\d[\d,]*/g)];
    if (first === undefined || second === undefined || first[0] === second[0]) return null;
    return plain.slice(0, first.index) + second[0] + plain.slice(first.index + first[0].length, second.index) + first[0] + plain.slice(second.index + second[0].length);
  },
  'added number': (plain, random) => plain.replace(/\.$/, ` in ${2 + Math.floor(random() * 97)} of them.`),
  'flipped direction': (plain, random) => {
    const pair = pick(OPPOSITES.filter(([word]) => new RegExp(`\\b${word}\\b`).test(plain)), random);
    return pair === undefined ? null : plain.replace(new RegExp(`\\b${pair[0]}\\b`), pair[1]);
  },
  'left out "not"': (plain) => (/\b(?:did not|no) /.test(plain) ? plain.replace(/\b(?:did not|no) /, '') : null),
  'added "not"': (plain) => (/\b(?:was|were|had|might|probably|prevented|did better)\b/.test(plain) && !/\bnot?\b/.test(plain) ? plain.replace(/\b(was|were|had|might|probably|prevented|did better)\b/, '$1 not') : null),
  'added cause': (plain, random) => {
    const way = pick(CAUSES.filter(([words]) => words.test(plain)), random);
    return way === undefined || /\b(?:because|prevented)\b/.test(plain) ? null : plain.replace(way[0], way[1]);
  },
  'dropped hedge': (plain) => (HEDGES.test(plain) ? plain.replace(new RegExp(HEDGES, 'g'), '') : null),
  'added proof': (plain) => `It is proven that ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`,
  'other species': (plain, random) => {
    const kinds = ['mice', 'rats', 'adults', 'children', 'nurses', 'patients', 'plants', 'plants'];
    const here = kinds.find((kind) => new RegExp(`\\b${kind}\\b`).test(plain));
    const other = pick(['monkeys', 'mice', 'rats', 'cells', 'dogs'].filter((kind) => kind !== here), random);
    return here === undefined || other === undefined ? null : plain.replace(new RegExp(`\\b${here}\\b`), other);
  },
  'an instruction': (plain, random) => `${plain} ${pick(['You should take it.', 'Please visit the page.', 'Doctors recommend it.', 'Ask your doctor.'], random) ?? ''}`,
  'a name': (plain, random) => plain.replace(/\.$/, ` with ${pick(['Brandol', 'BrandCo', 'Novamed', 'FDA'], random) ?? ''}.`),
  'an address': (plain, random) => `${plain} ${pick(['See moss.example.com.', '<b>Moss</b>', '[moss](x)', 'moss@mail.org', 'https://x.test'], random) ?? ''}`,
  'other unit': (plain, random) => {
    const here = ['weeks', 'days', 'years', 'points', 'mg', '%'].find((unit) => plain.includes(unit));
    const other = pick(['months', 'hours', 'kg'], random) ?? 'kg';
    return here === undefined ? null : plain.replace(here, here === '%' ? ` ${other}` : other);
  },
};
