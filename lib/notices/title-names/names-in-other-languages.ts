import { HEADS, QUOTE } from './boundaries';

/** Spanish, Portuguese, German, French, Italian: names that are used of notices alone. */
const CERTAIN = [
  'fe de err(?:atas?|ores)',
  'errata corrige',
  '(?:nota|aviso|notificaci[oó]n|comunicado) de (?:retracta[cç](?:i[oó]n|[aã]o)|retrata[cç][aã]o|retracci[oó]n)',
  '(?:nota|avviso) di (?:ritrattazione|rettifica)',
  '(?:avis|note) de (?:rétractation|correction|retrait)',
  'expres(?:i[oó]n|s[aã]o) de (?:preocupaci[oó]n|preocupa[cç][aã]o|inquietud)',
  'expression de préoccupation',
  'espressione di preoccupazione',
  'ausdruck der besorgnis',
  'korrigendum',
  'rectificatif',
  'berichtigung',
  'rétractation',
  'retractaci[oó]n',
  'retratação',
  'retraktion',
  'ritrattazione',
].join('|');
/** The title that they name stands in quotation marks, or after a colon. */
const OBJECT = `(?= (?:(?:del|al|do|ao|de la|à la|zu[mr]?|der|des|an?|au|à|aux|di|de|da|del|en|em) )?(?:${QUOTE}|:))|(?= (?:del|al|do|ao) art[ií](?:culo|go)\\b)|(?= (?:à|de) l['’]article\\b)`;
const CERTAIN_FORM = new RegExp(`^[[(*\\s]*(${CERTAIN})(?:${HEADS}|${OBJECT})`, 'iu');
/** The name says enough by itself whatever follows: "Fe de errores de …". */
const ALONE = /^[[(*\s]*(fe de err(?:atas?|ores)|errata corrige|berichtigung(?= zu[mr]?\b)|rectificatif(?= (?:à|au|aux)\b))(?![\p{L}-])/iu;

/** Everyday words: as a heading only, or before a title in quotation marks. */
const EVERYDAY =
  'correcci[oó]n(?:es)?|correç(?:ão|ões)|rectificaci[oó]n|retificação|adenda|adendo|retracci[oó]n|retirada(?: del? art[ií](?:culo|go))?|korrektur(?:en)?|nachtrag|rücknahme|zurückziehung|correctif|correction|rétraction|rettifica|correzione|addenda|retrait(?: de l[’\']article)?|ritiro(?: dell[’\']articolo)?|aclaraci[oó]n';
const EVERYDAY_FORM = new RegExp(`^[[(*\\s]*(${EVERYDAY})(?:\\s*$|\\.$|\\s?[:：—]| [–-] |(?= (?:a|al|ao|à|de|di|zu[mr]?|en|em)\\s?(?::|${QUOTE})))`, 'iu');
const EVERYDAY_ARTICLE = /^[[(*\s]*(correcci[oó]n|correção|rectificaci[oó]n|retificação) (?:al|del|ao|do) art[ií](?:culo|go)\b/iu;

/** Chinese, Japanese and Korean write the name first, last, or after the title that it is about. */
const EAST_ASIAN_NAME = '更正(?:声明|聲明|启事|通知|说明)?|勘误(?:表|声明)?|勘誤(?:表)?|撤稿(?:声明|聲明|通知|公告|启事|说明)?|撤回(?:声明|公告|通知|のお知らせ)|论文撤回|論文撤回(?:のお知らせ|について)?|掲載論文の?撤回|関心の表明|懸念の?表明|关注声明|关切声明|编辑关注|订正|訂正|正誤表?|補遺|补遗|정오표|정정|논문 ?철회|철회 ?공고';
const EAST_ASIAN = [
  new RegExp(`^[[【(（*\\s]*(${EAST_ASIAN_NAME})(?=[\\]】)）:：—–\\-\\s「『《“]|$)`, 'u'),
  new RegExp(`[》」』”"】:：—–\\-\\s](?:一文)?(?:的|の|에 대한)?\\s?[(（【[]?(${EAST_ASIAN_NAME})(?:について)?[)）】\\]]?$`, 'u'),
  new RegExp(`^(?:关于|關於).{4,200}(?:的|一文)(${EAST_ASIAN_NAME})$`, 'u'),
];

/**
 * The name of a notice in a title of another language than English.
 * @param text white space folded
 * @returns the name as printed; `null` where there is none
 */
export function nameInOtherLanguage(text: string): string | null {
  for (const form of [CERTAIN_FORM, ALONE, EVERYDAY_FORM, EVERYDAY_ARTICLE, ...EAST_ASIAN]) {
    const name = form.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
