import type { NoticeType } from '@/lib/model/notice-type';

/**
 * Every spelling seen in Crossref's `update-to.type` (41 values in the public data file), in
 * PubMed's and Europe PMC's publication types, in Springer Nature's `change_type` and in titles of nine languages,
 * as letters alone.
 */
const SPELLINGS: Record<NoticeType, readonly string[]> = {
  addendum: ['addendum', 'addenda', 'adenda', 'adendo', 'nachtrag', '補遺', '补遗', 'addendaanderrata', 'addendumanderratum', 'addendumandcorrigendum', 'addition', 'additions'],
  clarification: ['clarification', 'clarifications', 'aclaración'],
  correction: [
    'correction',
    'corrections',
    'corrected',
    'correctedarticle',
    'correctionnotice',
    'noticeofcorrection',
    'statementofcorrection',
    'authorcorrection',
    'publishercorrection',
    'editorialcorrection',
    'publishersnote', 'departmentoferror', 'correctionandclarification', 'correctionsandclarifications', 'correctionsandamplifications', 'correctionsandadditions', 'additionandcorrection', 'additionsandcorrections', 'republication', 'richtigstellung', 'richtigstellungen', 'amendment', 'amendments', 'minorcorrection', 'berichtigung', 'korrektur', 'korrekturen', 'rectificatif', 'correctif', 'notedecorrection', 'avisdecorrection', 'corrección', 'correcciones', 'rectificación', 'correção', 'correções', 'retificação', 'rettifica', 'notadirettifica', 'correzione', '更正', '更正声明', '更正聲明', '更正启事', '更正通知', '更正说明', '訂正', 'お詫びと訂正', '訂正とお詫び', '訂正のお知らせ', '订正', '정정',
  ],
  corrigendum: ['corrigendum', 'corrigenda', 'authorcorrigendum', 'authorcorrigenda', 'publishercorrigendum', 'publishercorrigenda', 'korrigendum', 'korrigenda'],
  erratum: ['erratum', 'errata', 'err', 'publishederratum', 'publishererratum', 'publishererrata', 'authorerratum', 'authorerrata', 'erratanote', 'erratumnotice', 'fedeerrata', 'fedeerratas', 'fedeerrores', 'erratacorrige', 'druckfehlerberichtigung', 'erratumandcorrigendum', '勘误', '勘误表', '勘误声明', '勘誤', '勘誤表', '正誤', '正誤表のお知らせ', '正誤表', '정오표'],
  expression_of_concern: [
    'expressionofconcern',
    'editorialexpressionofconcern',
    'expressionofeditorialconcern',
    'noticeofconcern',
    'noteofconcern',
    'statementofconcern',
    'editorialnoteofconcern',
    'concern',
    'editorialexpressionofeditorialconcern', 'editorsexpressionofconcern', 'publishersexpressionofconcern', 'publisherexpressionofconcern', 'concernnotice', 'concernnote', 'concernstatement', 'noticeofeditorialconcern', 'statementofeditorialconcern', 'noteofeditorialconcern', 'noticeofexpressionofconcern', 'statementofexpressionofconcern', 'expresióndepreocupación', 'expresióndeinquietud', 'expressãodepreocupação', 'expresióneditorialdepreocupación', 'expressãoeditorialdepreocupação', 'manifestaçãodepreocupação', 'expressiondepréoccupation', 'espressionedipreoccupazione', 'ausdruckderbesorgnis', '关注声明', '关切声明', '编辑关注', '懸念表明', '懸念の表明', '関心の表明',
  ],
  new_edition: ['newedition'],
  new_version: ['newversion'],
  partial_retraction: ['partialretraction', 'partiallyretracted', 'noticeofpartialretraction', 'statementofpartialretraction', 'partialretractionnotice', 'partialretractionnote', 'partialretractionstatement', 'partialretractions'],
  removal: ['removal', 'removed', 'removalnotice', 'noticeofremoval', 'statementofremoval', 'temporaryremoval', 'temporaryremoved', 'removalnote', 'removalstatement', 'temporarilyremoved'],
  retraction: [
    'retraction',
    'retractions',
    'retracted',
    'retracion',
    'retration',
    'retractedarticle',
    'retractedchapter',
    'retractedpaper',
    'retractedpublication',
    'retractionofpublication',
    'retractionnote',
    'retractionnotice',
    'retractionstatement',
    'noticeofretraction',
    'statementofretraction',
    'fullretraction', 'announcementofretraction', 'noteofretraction', 'authorretraction', 'editorialretraction', 'publisherretraction', 'editorsretraction', 'articleretracted', 'retractionannouncement', 'retractación', 'notaderetractación', 'avisoderetractación', 'notificaciónderetractación', 'comunicadoderetractación', 'retracción', 'notaderetracción', 'avisoderetracción', 'retractado', 'artículoretractado', 'retratação', 'notaderetratação', 'avisoderetratação', 'notificaçãoderetratação', 'retratado', 'artigoretratado', 'rétractation', 'rétraction', 'avisderétractation', 'notederétractation', 'rétracté', 'articlerétracté', 'retraktion', 'rücknahme', 'zurückziehung', 'zurückgezogen', 'ritrattazione', 'notadiritrattazione', 'avvisodiritrattazione', 'ritrattato', '撤稿', '撤稿声明', '撤稿聲明', '撤稿通知', '撤稿公告', '撤稿启事', '撤稿说明', '已撤稿', '撤回', '撤销', '撤銷', '撤销论文声明', '撤稿說明', 'widerruf', 'rückzug', '撤回声明', '撤回公告', '撤回通知', '撤回のお知らせ', '论文撤回', '論文撤回','論文撤回のお知らせ','論文撤回について', '論文の撤回', '論文の撤回について', '論文の撤回のお知らせ', '掲載論文撤回', '掲載論文の撤回', '논문철회', '철회공고',
  ],
  withdrawal: [
    'withdrawal',
    'withdrawn',
    'withdrawnarticle',
    'withdrawnasduplicate', 'withdrawnasaduplicate',
    'withdrawnchapter',
    'withdrawnpaper',
    'withdrawalstatement',
    'articlewithdrawn',
    'withdrawalnotice',
    'noticeofwithdrawal',
    'statementofwithdrawal',
    'withdrawalnote', 'withdrawnpublication', 'articlewithdrawal', 'retirada', 'retiro', 'retirodelartículo', 'retirodeartículo', '論文取り下げのお知らせ', '論文の取り下げについて', '掲載論文の取り下げについて', '掲載論文取り下げのお知らせ', '論文取り下げについて', 'retiradadelartículo', 'retiradadeartículo', 'retiradadoartigo', 'retiradadeartigo', 'retrait', 'retraitdelarticle', 'avisderetrait', 'notederetrait', 'ritiro', 'ritirodellarticolo',
  ],
  reinstatement: ['reinstatement', 'reinstated', 'noticeofreinstatement', 'statementofreinstatement', 'reinstatementnotice', 'reinstatementnote', 'reinstatementstatement'],
  retract_and_replace: [
    'retractandreplace',
    'retractedandreplaced',
    'retractionandreplacement',
    'retractedandrepublished',
    'retractionandrepublication',
    'noticeofretractionandreplacement',
    'statementofretractionandreplacement',
    'retractionwithreplacement', 'retractionwithrepublication', 'retractionandreplacementnotice', 'retractionandrepublicationnotice', 'noticeofretractionandrepublication', 'statementofretractionandrepublication',
  ],
  corrected_and_republished: ['correctedandrepublished', 'correctedandrepublishedarticle', 'correctionandrepublication'],
  concern_lifted: ['concernlifted', 'expressionofconcernlifted', 'removalofexpressionofconcern'],
  withdrawal_out_of_date: ['withdrawaloutofdate', 'withdrawnasoutofdate'],
  other: [],
};

const BY_SPELLING = new Map<string, NoticeType>(
  (Object.keys(SPELLINGS) as NoticeType[]).flatMap((type) => SPELLINGS[type].map((spelling): [string, NoticeType] => [lettersOf(spelling), type])),
);

/** Longer than any spelling above; what is longer is a sentence and not a type. */
const MAX_WORD = 80;

/** "Correction and removal of the editorial expression of concern": all names of the end of a concern hold these two, in either order. */
const LIFTED = /(?:removal|withdrawal|lifting|retraction|resolution|closure)of(?:the|an?)?(?:editorial)?expressionof(?:editorial)?concern$|expressionof(?:editorial)?concern(?:removed|lifted|withdrawn|resolved)$/;
/** "Retraction of the retraction notice": the paper stands again. */
const TAKES_BACK_RETRACTION = /^(?:retraction|withdrawal|reversal)of(?:the|a)?retraction(?:note|notice|statement)?$/;
/** "Notice of …", "… Statement", "Comunicado de …": what kind of document it is says nothing either. */
const DOCUMENT = /^(?:(?:notice|statement|note|announcement)of|(?:nota|aviso|comunicado)de)|(?:notice|statement|note|announcement)$/g;
/** "Errata and addenda": a notice of two kinds is named by the first. */
const JOINED = /^(corrections?|errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a))(?:and|et|und|y|e)(?:correction|errat|corrigend|addend|rectificatif)/;
/** Whose word it is says nothing of the kind. */
const WHOSE = /^(?:authors?|publishers?|editorial|editors?|minor)/;

/**
 * The notice type that a source's word names, in any of the languages in which titles are read. Case, accents, `-`,
 * `_`, spaces and punctuation do not count.
 * @returns `other` for a word we do not know: an update of an unknown kind is kept, never dropped
 */
export function noticeTypeOf(word: string): NoticeType {
  if (word.length > MAX_WORD) return 'other';
  const letters = lettersOf(word);
  if (TAKES_BACK_RETRACTION.test(letters)) return 'reinstatement';
  return typeOf(letters) ?? (LIFTED.test(letters) ? 'concern_lifted' : typeOf(JOINED.exec(letters)?.[1] ?? '')) ?? 'other';
}

function typeOf(letters: string): NoticeType | null {
  const bare = letters.replace(WHOSE, '');
  return BY_SPELLING.get(letters) ?? BY_SPELLING.get(bare) ?? BY_SPELLING.get(bare.replace(DOCUMENT, '')) ?? null;
}

function lettersOf(word: string): string {
  return word.replaceAll('&', ' and ').normalize('NFD').toLowerCase().replace(/[^\p{L}]/gu, '');
}
