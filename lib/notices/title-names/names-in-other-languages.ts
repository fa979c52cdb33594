import { HEADS, QUOTE } from './boundaries';

/** Spanish, Portuguese, German, French, Italian: names that are used of notices alone. */
const CERTAIN = [
  'fe de err(?:atas?|ores)',
  'errata[ -]corrige',
  '(?:nota|aviso|notificaci[oó]n|comunicado) de (?:retracta[cç](?:i[oó]n|[aã]o)|retrata[cç][aã]o|retracci[oó]n)',
  '(?:nota|avviso) di (?:ritrattazione|rettifica)',
  '(?:avis|note) de (?:rétractation|correction|retrait)',
  'nota de corre(?:cci[oó]n|ção)',
  '(?:expres(?:i[oó]n|s[aã]o)|manifestação)(?: editorial)? de (?:preocupaci[oó]n|preocupa[cç][aã]o|inquietud)',
  'expression de préoccupation',
  'espressione di preoccupazione',
  'ausdruck der besorgnis',
  'korrigend(?:um|a)',
  'druckfehlerberichtigung',
  'rectificatif',
  'berichtigung',
  'rétractation',
  'retractaci[oó]n',
  'retratação',
  'retraktion',
  'ritrattazione',
].join('|');
/** The title that they name stands in quotation marks, or after a colon. */
const OBJECT = `(?= (?:(?:del|al|do|ao|de la|à la|zu[mr]?|der|des|an?|au|à|aux|di|de|da|del|en|em)\\s?)?(?:${QUOTE}|:))|(?= (?:del|al|do|ao) art[ií](?:culo|go)\\b)|(?= de (?:art[ií](?:culo|go)|publica(?:ci[oó]n|ção))(?:${HEADS}))|(?= (?:zum|des|im) (?:Beitrags?|Artikels?) )|(?= (?:à|de) l['’]article\\b)`;
const CERTAIN_FORM = new RegExp(`^[[(*\\s]*(${CERTAIN})(?:${HEADS}|${OBJECT})`, 'iu');
/** The name says enough by itself whatever follows: "Fe de errores de …". */
const ALONE = /^[[(*\s]*(fe de err(?:atas?|ores)|errata[ -]corrige|berichtigung(?= zu[mr]?\b)|rectificatif(?= (?:à|aux?)(?!\p{L})))(?![\p{L}-])/iu;

/** Everyday words: as a heading only, or before a title in quotation marks. */
const EVERYDAY =
  'correcci[oó]n(?:es)?|correç(?:ão|ões)|rectificaci[oó]n|retificação|adenda|adendo|retracci[oó]n|retir(?:ada|o)(?: d(?:el?|o) art[ií](?:culo|go))?|korrektur(?:en)?|richtigstellung(?:en)?|nachtrag|rücknahme|zurückziehung|correctif|correction|rétraction|rettifica|correzione|addend(?:a|um)|retrait(?: de l[’\']article)?|ritiro(?: dell[’\']articolo)?|aclaraci[oó]n';
const EVERYDAY_FORM = new RegExp(`^[[(*\\s]*(${EVERYDAY})(?:\\s*$|\\.$|\\s?[:：—]| [–-] |(?= (?:a|al|ao|à|de|di|zu[mr]?|en|em)\\s?(?::|${QUOTE}))|(?= (?:zum|des|à|de) (?:Beitrags?|Artikels?|l['’]article) ${QUOTE}))(?!\\s*(?:une?|l[aeo]s?|eine?|un[oa]|el|um[a]?)\\s)`, 'iu');
/** "Widerruf" is a word of law: of an article in quotation marks only. */
const REVOKED = new RegExp(`^(widerruf|rückzug)(?= (?:des|zum|von|der)(?: (?:Artikels?|Beitrags?|Publikation|Veröffentlichung))? ${QUOTE})`, 'iu');
const EVERYDAY_ARTICLE = /^[[(*\s]*(correcci[oó]n|correção|rectificaci[oó]n|retificação) (?:al|del|ao|do) art[ií](?:culo|go)\b/iu;

/** Chinese, Japanese and Korean write the name first, last, or after the title that it is about. */
const EAST_ASIAN_NAME = '更正(?:声明|聲明|启事|通知|说明)?|勘误(?:表|声明)?|勘誤(?:表)?|撤稿(?:声明|聲明|通知|公告|启事|说明|說明)?|撤回(?:声明|公告|通知|のお知らせ)|撤销论文声明|(?:掲載)?論文の?取り下げ(?:のお知らせ|について)|お詫びと訂正|訂正(?:とお詫び|のお知らせ)|正誤表?のお知らせ|论文撤回|論文の?撤回(?:のお知らせ|について)?|掲載論文の?撤回|関心の表明|懸念の?表明|关注声明|关切声明|编辑关注|订正|訂正|正誤表?|補遺|补遗|정오표|정정|논문 ?철회|철회 ?공고';
const EAST_ASIAN = [
  new RegExp(`^[[【(（*\\s]*(${EAST_ASIAN_NAME})(?=[\\]】)（(）:：—–\\-\\s「『《“]|$)`, 'u'),
  new RegExp(`[》」』”"】:：—–\\-\\s](?:一文)?(?:的|の|에 대한)?\\s?[(（【[]?(${EAST_ASIAN_NAME})(?:について)?[)）】\\]]?$`, 'u'),
  new RegExp(`^(?:关于|關於).{4,200}(?:的|一文)(${EAST_ASIAN_NAME})$`, 'u'),
  // "关于撤销《…》一文的声明": the verb stands before the title.
  /^(?:关于|關於)(?:对|對)?(?=.{0,200}[《“「])(?:.{0,200}一文的?)?(撤[稿销銷回]).{0,200}(?:声明|聲明|公告|通知|启事|说明|說明)$/u,
  /[』」]の(撤回)(?:について)?$/u,
];

/**
 * The name of a notice in a title of another language than English.
 * @param text white space folded
 * @returns the name as printed; `null` where there is none
 */
export function nameInOtherLanguage(text: string): string | null {
  for (const form of [CERTAIN_FORM, ALONE, REVOKED, EVERYDAY_FORM, EVERYDAY_ARTICLE, ...EAST_ASIAN]) {
    const name = form.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
