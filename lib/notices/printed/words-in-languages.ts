/** Words of one language for a statement about "this article". Each is a part of a pattern; those of `kinds` and `done` give the page's word. */
interface Language {
  /** What every statement of this language has, in whatever order: its word for "this". A quick look, without classes of letters, which are dear. */
  sign: RegExp;
  /** "This article", as the subject of a sentence. */
  subject: string;
  /** Between the subject and what was done: "has been". */
  been: string;
  /** "retracted", "corrected". */
  done: string;
  /** Between the subject and a kind of notice: "has a". */
  has: string;
  /** "erratum", "retraction". */
  kinds: string;
  /** Sentences of another order, with `KIND` where the kind of notice stands: "KIND to this article was published". */
  orders: readonly string[];
}

/** A date between the words: "am 3. Mai 2031". */
const DATE = '(?:(?:em|el|le|am|il|in|im) (?:\\p{L}{3,9} )?\\d[^;:]{0,20} )?';

/** The languages of the sites in paper-hosts.ts besides English. */
const LANGUAGES: readonly Language[] = [
  // Portuguese.
  {
    sign: /es[st][ea] /i,
    subject: '(?:este|esse) (?:artigo|documento|trabalho|manuscrito|preprint|capítulo|texto)|(?:esta|essa) (?:publicação|tese|dissertação|revisão)|uma versão mais recente d(?:este|esse) (?:artigo|documento)',
    been: `(?:foi|está|encontra-se) ${DATE}`,
    done: '(?:parcialmente )?(?:retratad|retirad|corrigid|removid|despublicad)[oa]',
    has: '(?:possui|tem|contém|apresenta|recebeu) (?:uma?s? )?',
    kinds: 'erratas?|erratum|corre(?:ção|ções)|corrigenda|nota de (?:retratação|correção)|retratação|adendos?|(?:expressão|manifestação) de preocupação',
    orders: ['(?:foi publicad[oa] )?(?:uma? )?KIND (?:a |para |sobre )?d?es[ts]e (?:artigo|documento)', 'foram (?:levantad|manifestad)as (preocupações) .{0,20}es[ts]e (?:artigo|documento)'],
  },
  // Spanish.
  {
    sign: /est[ea] /i,
    subject: 'este (?:artículo|documento|trabajo|manuscrito|preprint|capítulo|texto)|esta (?:publicación|tesis|revisión)|una versión más reciente de este (?:artículo|documento)',
    been: `(?:ha sido|fue|está|se ha) ${DATE}`,
    done: '(?:parcialmente )?(?:retractad|retirad|corregid|eliminad)[oa]',
    has: '(?:tiene|posee|contiene|presenta) (?:una?s? )?',
    kinds: 'fe de erratas|erratas?|erratum|correcci(?:ón|ones)|corrigenda|nota de retractación|retractación|adendas?|expresión de (?:preocupación|inquietud)',
    orders: ['(?:se (?:ha publicado|publicó) )?(?:una? )?KIND (?:de|a|para|sobre) este (?:artículo|documento)', 'se han (?:plantead|expresad|manifestad)o (preocupaciones|inquietudes) .{0,20}este (?:artículo|documento)'],
  },
  // French.
  {
    sign: /(?<![a-z])ce(?:t|tte)? /i,
    subject: 'cet article|ce (?:document|manuscrit|chapitre|travail|texte|papier|preprint)|cette (?:publication|revue|thèse)|une version plus récente de cet article',
    been: `(?:a été|est) ${DATE}`,
    done: '(?:partiellement )?(?:rétracté|retiré|corrigé|supprimé)e?',
    has: '(?:(?:a )?fait l[’\']objet d[’\']une? |(?:comporte|contient|a) une? )',
    kinds: 'erratum|errata|corrections?|corrigendum|rectificatif|rétractation|addendum|(?:expression|avis) de préoccupation|mise en garde',
    orders: ['(?:une? )?KIND (?:à|de|pour|concernant|relati(?:f|ve) à|sur) cet article', 'des (préoccupations) ont été (?:soulevé|exprimé)es .{0,20}cet article'],
  },
  // German.
  {
    sign: /diese/i,
    subject: 'diese(?:r|s)? (?:artikel|beitrag|aufsatz|arbeit|publikation|manuskript|dokument|kapitel|veröffentlichung|preprint)|eine neuere version diese[sr] (?:artikels|beitrags|arbeit)',
    been: `(?:wurde|ist) ${DATE}(?:von .{3,40} |durch .{3,40} )?`,
    done: '(?:teilweise )?(?:zurückgezogen|retrahiert|widerrufen|korrigiert|berichtigt|entfernt)',
    has: '(?:hat|enthält) eine? ',
    kinds: 'erratum|errata|korrektur|berichtigung|corrigendum|richtigstellung|retraktion|rücknahme|rückzug|addendum|(?:ausdruck|äußerung|erklärung) von bedenken|bedenkenäußerung',
    orders: ['(?:eine? )?KIND zu diese[mr] (?:artikel|beitrag|aufsatz|arbeit|kapitel)', `zu diese[mr] (?:artikel|beitrag|aufsatz|arbeit|kapitel) (?:wurde|ist|gibt es|liegt) ${DATE}eine? KIND`, 'es (?:wurden|bestehen|gibt) (bedenken) .{0,20}diese[mnr] (?:artikel|beitrag|arbeit)'],
  },
  // Italian.
  {
    sign: /quest[oa] /i,
    subject: 'questo (?:articolo|documento|lavoro|manoscritto|capitolo|preprint)|questa (?:pubblicazione|rassegna|tesi)|una versione più recente di questo articolo',
    been: `(?:è stat[oa]|è) ${DATE}`,
    done: '(?:parzialmente )?(?:ritrattat|ritirat|corrett|rimoss)[oa]',
    has: '(?:ha|presenta|contiene) (?:una? |un[’\'])',
    kinds: 'errata[ -]corrige|erratum|correzione|rettifica|ritrattazione|addendum|corrigendum|espressione di preoccupazione',
    orders: ['(?:è stat[oa] pubblicat[oa] )?(?:un(?:a |[’\']))?KIND (?:a|di|per|relativ[ao] a|su) questo articolo', 'sono state (?:sollevat|espress)e (preoccupazioni) .{0,20}questo articolo'],
  },
  // Chinese. Behind the word the sentence must end: "this paper has corrected the model" is running text.
  {
    sign: /[本该該此这這]/,
    subject: '(?:本|该|該|此|这篇|這篇|本篇)(?:文章|论文|論文|文献|文)(?:的(?:较|更)新版本)?',
    been: '(?:现)?(?:已经|已經|已|被)(?:被|由.{1,20})?',
    done: '(?:撤稿|撤回|撤销|撤銷|更正|修正|勘误|勘誤)(?=[。，；,;.!！\\s)）】\\]]|$|于|於)',
    has: '(?:有|附有|已发表|已發表|已发布|已發布)(?:一则|一則|一个|一個)?',
    kinds: '更正|勘误|勘誤|撤稿声明|撤稿聲明|撤稿通知|关注声明|關注聲明|关切声明|關切聲明|编辑关注|補充說明|补充说明',
    orders: ['(?:本|该|該|此)(?:文章|论文|論文|文)的KIND(?:已|于|於).{0,20}(?:发表|發表|刊登|发布|發布)', '(?:有人)?(?:对|對)(?:本|该|該|此)(?:论文|論文|文章|文).{0,10}(关切|關切|质疑|質疑)'],
  },
  // Japanese.
  {
    sign: /[本こ当]/,
    subject: '(?:本|この|当該)(?:論文|記事|文献|総説|原稿|プレプリント)(?:の(?:新しい|最新)(?:版|バージョン))?',
    been: '(?:は|が)[^。]{0,20}?',
    done: '(?:撤回|訂正|修正|取り下げ)(?=され(?:た|まし|てい)|られ(?:た|まし|てい))',
    has: '(?:には|に対する|の|に関する)',
    kinds: '(?:訂正記事|訂正|正誤表|撤回公告|撤回通知|懸念表明|懸念の表明)(?=(?:が|は)[^。]{0,20}(?:あり|ござい|公開|掲載|発表|出版))',
    orders: ['(?:本|この)(?:論文|記事).{0,10}(懸念)が'],
  },
];

const START = '^[^\\p{L}\\p{N}]{0,9}';
/** No letter follows: `\b` knows those of ASCII only. */
const ENDS = '(?![a-zà-öø-ÿ])';

/** The statements of a language: one pattern for each order of words, with the page's word as its group. */
function statementPatterns({ subject, been, done, has, kinds, orders }: Language): string[] {
  const kind = `(${kinds})${ENDS}`;
  const space = /[a-z]/.test(subject) ? ' ' : '';
  return [
    `(?:${subject})${space}${been}(${done})${ENDS}`,
    `(?:${subject})${space}${has}${kind}`,
    ...orders.map((order) => order.replace('KIND', kind)),
  ];
}

/** Lines that are a statement, by their language; made when a line may be one, because few pages have such a line. */
const linesOf = new Map<Language, RegExp[]>();
function statementLines(language: Language): RegExp[] {
  const lines = linesOf.get(language) ?? statementPatterns(language).map((pattern) => new RegExp(START + pattern, 'iu'));
  linesOf.set(language, lines);
  return lines;
}

/** Lines that are a mark: "ARTÍCULO RETRACTADO", "【撤稿】". */
let marks: RegExp[] | undefined;
const markLines = () =>
  (marks ??= [
    new RegExp(`${START}(?:artículo|artigo|article|articolo) ((?:retracta|retrata|ritratta|retira|ritira)[dt]o|rétracté|retiré)[^\\p{L}]{0,9}$`, 'iu'),
    new RegExp(`${START}(zurückgezogen|retrahiert)er (?:artikel|beitrag)[^\\p{L}]{0,9}$`, 'iu'),
    /^[【[（(](撤稿|撤回)[】\]）)]$/u,
  ]);
/** What every mark has, and the most characters of one. */
const MARK_SIGN = /(?:retracta|retrata|ritratta|retira|ritira)[dt]o|rétracté|retiré|(?:zurückgezogen|retrahiert)er |撤/i;
const MAX_MARK = 60;

/** The statements anywhere in a text, without the marks, which are a line of their own. */
export const statementsInOtherLanguages = (): RegExp[] => LANGUAGES.flatMap(statementPatterns).map((pattern) => new RegExp(pattern, 'iu'));

/** A word that such a statement needs: a quick look before any statement is tried. */
export const OTHER_WORDS = new RegExp(LANGUAGES.map(({ done, kinds }) => `${done}|${kinds}`).join('|') + '|preoc|préoc|inquiet|bedenken|关切|關切|质疑|質疑|懸念', 'i');

/**
 * The page's word for a notice in a line that says in another language than English that "this article" has
 * one or was retracted, corrected or withdrawn.
 * @param text white space folded, at most 500 characters
 * @returns `null` for any other line
 */
export function wordInOtherLanguage(text: string): string | null {
  if (!OTHER_WORDS.test(text)) return null;
  const statements = LANGUAGES.filter(({ sign }) => sign.test(text)).flatMap(statementLines);
  if (text.length <= MAX_MARK && MARK_SIGN.test(text)) statements.push(...markLines());
  for (const statement of statements) {
    const word = statement.exec(text)?.[1];
    if (word) return word;
  }
  return null;
}
