import markStyle from '@/components/marks/mark.css?inline';
import type { BibliographyResult, Command, ListAnswer, MarkWords } from '@/lib/messaging/contract';
import type { Sender } from '@/lib/messaging/sender';
import type { MarkCode } from '@/lib/model/known-notice';
import { isWarning, MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { ListedIds, MarkFace } from '@/lib/model/page-list';
import type { Settings } from '@/lib/model/settings';
import { SHAPES } from '@/lib/model/shapes';
import { textDirection, textLanguage } from '@/lib/words/language';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { markOfTitle } from '@/lib/notices/index/mark-of';
import { normalIds } from '@/lib/identifiers/normal-ids';
import { i18n } from '#i18n';
import type { KnownList } from './known-list';
import type { OwnEvidence } from './own-evidence';

export interface CheckListDeps {
  list: KnownList;
  settings(): Promise<Settings>;
  /** What this device keeps of the works, in their order. */
  ownEvidence(works: readonly WorkIds[]): Promise<OwnEvidence[]>;
  /** Of which entries the sender may be told what this device keeps. */
  budget(sender: Sender, keys: readonly string[]): Promise<boolean[]>;
  /** Which of some identifiers stand in the sender's page. */
  idsIn(sender: Sender, ids: readonly string[]): Promise<Set<string>>;
}

/** The marks that the switch for corrections turns off; a notice among results stays marked as one. */
const CORRECTIONS: readonly MarkCode[] = ['corrected', 'newer-version', 'added-to', 'out-of-date'];

/** More notices than a line of a report can show. */
const MAX_NOTICES = 10;

/**
 * What this machine knows of the entries of a page, from the notice list and from what it keeps itself, and how that
 * looks there. That an entry is saved or has a summary is said only of one that stands in the page. No request leaves the machine, and nothing is kept: so it is the same in private windows.
 */
export async function checkList({ entries }: Command<'check-list'>, sender: Sender, deps: CheckListDeps): Promise<ListAnswer> {
  const settings = await deps.settings();
  const off = switchedOff(settings, sender.url ?? '');
  const [listDate, isShort] = await Promise.all([deps.list.lookup.listDate(), deps.list.isShort()]);
  const nothing: ListAnswer = { off, listDate, isShort, flagged: [], faces: {}, look: null, saved: [], summarised: [] };
  if (off !== null) return nothing;
  const works = entries.map(workOf);
  const own = await ownOf(works, sender, deps);
  const marks = await deps.list.lookup.marks(works.map((ids, at) => own[at]?.ids ?? ids));
  const flagged = marks.flatMap((listed, at): ListAnswer['flagged'] => {
    // What was answered about the work was judged together with the list.
    const mark = own[at]?.mark;
    const code = (mark ? mark.code : listed) ?? markOfTitle(entries[at]?.title ?? '');
    return code === null ? [] : [[at, code]];
  });
  const codes = [...new Set(flagged.map(([, code]) => code))];
  const faces = Object.fromEntries(codes.map((code) => [code, faceOf(code, settings)]));
  const held = own.flatMap((evidence, at) => (evidence?.saved || evidence?.summarised ? [at] : []));
  const standing = await deps.idsIn(sender, held.flatMap((at) => idsOf(works[at])));
  const places = (is: 'saved' | 'summarised') => held.filter((at) => own[at]?.[is] && idsOf(works[at]).some((id) => standing.has(id)));
  return {
    ...nothing,
    flagged,
    faces,
    look: flagged.length > 0 ? { style: markStyle, words: markWords(), theme: settings.theme } : null,
    saved: places('saved'),
    summarised: places('summarised'),
  };
}

function idsOf(work: WorkIds | undefined): string[] {
  return work ? [work.doi, work.pmid, work.pmcid].filter((id) => id !== null) : [];
}

/** What the machine keeps of each work; `undefined` where the sender may not be told, or the storage cannot be read. */
export async function ownOf(works: readonly WorkIds[], sender: Sender, { budget, ownEvidence }: Pick<CheckListDeps, 'budget' | 'ownEvidence'>): Promise<(OwnEvidence | undefined)[]> {
  try {
    const allowed = await budget(sender, works.map(({ doi, pmid, pmcid }) => `${doi} ${pmid} ${pmcid}`));
    const found = await ownEvidence(works.filter((_, at) => allowed[at]));
    let next = 0;
    return works.map((_, at) => (allowed[at] ? found[next++] : undefined));
  } catch (error) {
    // No reason to leave a retraction unmarked.
    console.error(error);
    return [];
  }
}

/** What the list on this machine says of each entry of a bibliography. */
export async function checkBibliography({ entries }: Command<'check-bibliography'>, list: KnownList): Promise<BibliographyResult> {
  const works = entries.map(normalIds);
  const [listDate, isShort, marks] = await Promise.all([list.lookup.listDate(), list.isShort(), list.lookup.marks(works)]);
  const answers = await Promise.all(
    works.map(async (ids, at) => {
      const code = marks[at] ?? null;
      return { code, notices: code === null ? [] : (await list.lookup.notices(ids)).slice(0, MAX_NOTICES) };
    }),
  );
  return { listDate, isShort, answers };
}

/** The identifiers of an entry in normal form. */
export function workOf(entry: ListedIds): WorkIds {
  return normalIds({ ...NO_IDS, ...entry });
}

/** Whether the reader switched marks off, everywhere or on the site of an address. */
export function switchedOff({ marks, unmarkedSites }: Settings, url: string): ListAnswer['off'] {
  if (!marks) return 'all';
  return URL.canParse(url) && unmarkedSites.includes(new URL(url).hostname) ? 'site' : null;
}

function markWords(): MarkWords {
  return { language: textLanguage(), direction: textDirection(), asking: i18n.t('marks.asking'), failed: i18n.t('marks.failed'), none: i18n.t('marks.none'), charge: i18n.t('marks.charge') };
}

function faceOf(code: MarkCode, { markCorrected }: Settings): MarkFace {
  const { word, tone } = MARK_VERDICTS[code];
  const text = i18n.t(`word.${word}`);
  return {
    word: text,
    title: i18n.t('marks.title', [text]),
    shape: SHAPES[word],
    tone,
    quiet: !isWarning(code),
    shown: markCorrected || !CORRECTIONS.includes(code),
  };
}
