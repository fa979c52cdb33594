import { parseArxivId } from '@/lib/identifiers/arxiv';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { OTHER_WORDS, statementsInOtherLanguages, wordInOtherLanguage } from './words-in-languages';

/** What a line of a page says about a notice: its kind, and how it says it. */
export interface NoticeMention {
  /** The page's own word for it: "Author Correction", "retracted", "Erratum in". */
  word: string;
  /**
   * `says`: the line is a statement. `heads`: it is the label of the notices under it. `lists`: it is the label of
   * works that refer to this one, some of which may be notices.
   */
  how: 'says' | 'heads' | 'lists';
}

const KIND =
  "(?:(?:author|publisher|editorial|partial|minor) ){0,2}(?:corrections?|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|clarifications?|retraction(?: note| notice)?s?|(?:withdrawal|removal)(?: notice)?s?|expressions? of (?:editorial )?concern|reinstatement)(?:\\(s\\))?";
/** "This article", "this Cochrane review", "this version of the article". "This study" would be running text. */
const THIS = 'this (?:[\\w-]+ ){0,3}?(?:article|paper|chapter|preprint|manuscript|review|protocol|publication|book|document|thesis|dissertation|submission)';
/** What may come first: the word of an icon, the date of an entry in a list of changes. */
const BEFORE = '^\\W{0,9}(?:(?:\\d{1,2} [a-z]{3,9}|[a-z]{3,9} \\d{1,2},?) \\d{4}\\W{1,9}|(?:comments|notice|important|correction|retraction): ?)?';
const A = '(?:(?:an?|the|see(?: the)?|there (?:is|are)(?: an?)?) )?';

/** The statements that are read at the beginning of a line, without what may come first. */
const STATEMENTS: string[] = [];
function lineWith(pattern: string): RegExp {
  STATEMENTS.push(pattern);
  return new RegExp(BEFORE + pattern, 'i');
}

/** "A Correction to this article was published on …", "Correction(s) for this article". */
const TO_THIS = lineWith(`${A}(${KIND}) (?:to|for|of|on|about|regarding|relating to|related to) ${THIS}`);
/** "A correction has been published". Without the article in front any heading would match. */
const PUBLISHED = lineWith(`(?:an?|the) (${KIND}) (?:has been|was|is|have been) (?:published|issued|posted|made|applied|available)`);
/** "This article has a correction." */
const HAS = lineWith(`${THIS} has (?:an? |been issued an? )?(${KIND})(?!-)\\b`);
/** "This article was retracted on …", "This article is corrected by". */
const DONE = lineWith(
  `${THIS} (?:has (?:since |now )?been|have been|was|is) ((?:partially |temporarily )?(?:(?:corrected|retracted) and (?:republished|replaced)|corrected|amended|retracted|withdrawn|removed(?! from)|reinstated))\\b`,
);
/** The labels of NLM's links on PubMed and PMC. "Update in hepatology" is a heading of a text. */
const NLM =
  /^\W{0,9}((?:partial )?retraction in|erratum in|expression of concern in|update in|(?:(?:corrected|retracted) and )?republished in)\s?(?::|$)/i;
const BADGE = /^\W{0,9}((?:retracted|withdrawn)(?: (?:article|paper|publication|chapter|preprint))?)\W{0,9}$/i;
const NEWER = /^\W{0,9}(?:this is )?(not the most recent version)\b/i;
/**
 * An editors' note that warns. Other editors' notes announce a special issue, and a publisher's note is about maps.
 */
const EDITORS = lineWith("((?:editor(?:s?['’]s?|s)?|editorial) note)\\b(?=.{0,400}(?:concern|alert|question|reliab|integrity|investigat))");

/** eLife's "Concern(s) have been raised about this article". */
const RAISED = lineWith(`(?:an? )?(concerns?(?:\\(s\\))?) (?:has|have) been raised (?:about|regarding|over|with|concerning) ${THIS}`);
/** arXiv's line on the page of an earlier version. */
const NEWER_TAKEN = lineWith(`(?:an?|the) (?:newer|later|more recent|subsequent) version of ${THIS} (?:has been|was|is) (withdrawn|retracted|removed)\\b`);

/** arXiv's own pages: "2412.18918v2 has been withdrawn". The number must be the page's own. */
const BY_NUMBER = lineWith(
  '(?:(?:the )?(?:paper|article|submission|preprint|version|e-?print|file for) )?((?:arxiv: ?)?(?:\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,3})?) (?:has been|was|is) (withdrawn|removed)\\b',
);

/** The patterns of a line, each with letters that its line has: to make and try them all is most of what a page's lines cost. */
const LINES: [pattern: RegExp, needs: string][] = [
  [TO_THIS, ' this '],
  [PUBLISHED, ''],
  [HAS, ' has '],
  [DONE, 'this '],
  [RAISED, ' raised '],
  [NEWER_TAKEN, ' version of this '],
  [EDITORS, ' note'],
  [BADGE, ''],
  [NEWER, 'not the most recent version'],
  [NLM, 'in'],
];

/** Every line that speaks of a notice in English has one of these words. */
const ENGLISH_WORDS = /correct|amend|retract|errat|corrigend|clarif|concern|withdr|addend|remov|editor|reinstat|published in|referred to by|recent version|update in/i;

/** Whether a line may speak of a notice: a quick look before the patterns are tried. */
export function maySpeak(text: string): boolean {
  return ENGLISH_WORDS.test(text) || OTHER_WORDS.test(text);
}

/**
 * Reads a line that a page prints about its own work. Only the beginning of a line counts, and only what it says of
 * "this article". So "The Original Article was published on …", "Erratum for", "Comment in" and "This article
 * corrects the following" are no notices about it.
 * @param text white space folded; the first 500 characters are read
 * @param own the page's own work: a line may name it by its arXiv number
 */
export function noticeWords(text: string, own: WorkIds = NO_IDS): NoticeMention | null {
  const read = text.slice(0, 500);
  if (!maySpeak(read)) return null;
  const lower = read.toLowerCase();
  for (const [pattern, needs] of LINES) {
    if (!lower.includes(needs)) continue;
    const [matched, word] = pattern.exec(read) ?? [];
    if (!matched || !word) continue;
    // A label is only the name of the notice: "There is an Erratum to this article" is a statement.
    const isLabel = (pattern === TO_THIS || pattern === NLM) && matched.startsWith(word) && read.length - matched.length < 3;
    return { word: word.replace('(s)', ''), how: isLabel ? 'heads' : 'says' };
  }
  const [, number = '', done] = (own.arxiv !== null && BY_NUMBER.exec(read)) || [];
  if (done && parseArxivId(number) === own.arxiv) return { word: done, how: 'says' };
  const other = wordInOtherLanguage(read);
  if (other !== null) return { word: other, how: 'says' };
  return /^\W{0,9}referred to by\W{0,3}$/i.test(read) ? { word: '', how: 'lists' } : null;
}

const NAMED = new RegExp(`^\\W{0,9}(?:(?:please )?(?:see|read|view)\\b\\W{0,9}(?:the )?)?(${KIND})\\b`, 'i');

/** The kind of notice that a line names at its beginning ("Correction", "Corrigendum to …"); empty for none. */
export function namedKind(text: string): string {
  return NAMED.exec(text.slice(0, 200))?.[1] ?? '';
}

/**
 * Whether texts of a page may hold a line that noticeWords or namedKind would read: for deciding whether the page is
 * worth reading. Statements count anywhere, since a line may be cut into several texts.
 * @param texts in the page's order, as they stand there
 * @param own as for noticeWords
 */
export function mayPrintNotice(texts: readonly string[], own: WorkIds = NO_IDS): boolean {
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim());
  const speaks = (line: string) => maySpeak(line) && (noticeWords(line, own) !== null || namedKind(line) !== '');
  if (lines.some(speaks)) return true;
  // Words may be cut by mark-up, and Chinese and Japanese have no spaces.
  const joined = [' ', ''].map((between) => lines.filter(Boolean).join(between)).filter(maySpeak);
  const statements = [...STATEMENTS.map((pattern) => new RegExp(pattern, 'i')), ...statementsInOtherLanguages()];
  return statements.some((statement) => joined.some((each) => statement.test(each)));
}
