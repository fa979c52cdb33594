import markStyle from '@/components/marks/mark.css?inline';
import { saidNotice } from '@/lib/words/said-notice';
import type { BibliographyResult, Command, ListAnswer, MarkWords } from '@/lib/messaging/contract';
import type { Sender } from '@/lib/messaging/sender';
import type { MarkCode } from '@/lib/model/known-notice';
import { isWarning, MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { ListedIds, MarkFace, SaidNotice } from '@/lib/model/page-list';
import type { Settings } from '@/lib/model/settings';
import { SHAPES } from '@/lib/model/shapes';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { normalIds } from '@/lib/identifiers/normal-ids';
import { i18n } from '#i18n';
import type { KnownList } from './known-list';

export interface CheckListDeps {
  list: KnownList;
  settings(): Promise<Settings>;
  /** Which of the works are saved, and of which a summary is stored: places in the question. */
  saved(works: readonly WorkIds[]): Promise<number[]>;
  summarised(works: readonly WorkIds[]): Promise<number[]>;
}

/** The marks that the switch for corrections turns off; a notice among results stays marked as one. */
const CORRECTIONS: readonly MarkCode[] = ['corrected', 'newer-version', 'added-to', 'out-of-date'];

/** More notices than a card or a line of the panel can show. */
const MAX_NOTICES = 10;

/**
 * What the list on this machine says of the entries of a page, and how that looks there. No request
 * leaves the machine, and nothing is kept: so it is the same in private windows.
 */
export async function checkList({ kind, entries }: Command<'check-list'>, sender: Sender, deps: CheckListDeps): Promise<ListAnswer> {
  const settings = await deps.settings();
  const off = switchedOff(settings, sender.url ?? '');
  const [listDate, isShort] = await Promise.all([deps.list.lookup.listDate(), deps.list.isShort()]);
  const nothing: ListAnswer = { off, listDate, isShort, flagged: [], faces: {}, look: null, saved: [], summarised: [] };
  if (off !== null) return nothing;
  const works = entries.map(workOf);
  const isResults = kind === 'results';
  const [marks, saved, summarised] = await Promise.all([
    deps.list.lookup.marks(works),
    // A storage that cannot be read is no reason to leave a retraction unmarked.
    isResults ? deps.saved(works).catch(() => []) : [],
    isResults ? deps.summarised(works).catch(() => []) : [],
  ]);
  const flagged = marks.flatMap((code, at): ListAnswer['flagged'] => (code === null ? [] : [[at, code]]));
  const codes = [...new Set(flagged.map(([, code]) => code))];
  const faces = Object.fromEntries(codes.map((code) => [code, faceOf(code, settings)]));
  return { ...nothing, flagged, faces, look: flagged.length > 0 ? { style: markStyle, words: markWords(), theme: settings.theme } : null, saved, summarised };
}

/** The notices behind the marks of some entries, in words. */
export async function explainEntries({ entries }: Command<'explain-entries'>, { list }: Pick<CheckListDeps, 'list'>): Promise<SaidNotice[][]> {
  return Promise.all(
    entries.map(async (entry) => {
      const ids = workOf(entry);
      return (await list.lookup.notices(ids)).slice(0, MAX_NOTICES).map((notice) => saidNotice(notice, ids));
    }),
  );
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

function workOf(entry: ListedIds): WorkIds {
  return normalIds({ ...NO_IDS, ...entry });
}

function switchedOff({ marks, unmarkedSites }: Settings, url: string): ListAnswer['off'] {
  if (!marks) return 'all';
  return URL.canParse(url) && unmarkedSites.includes(new URL(url).hostname) ? 'site' : null;
}

function markWords(): MarkWords {
  return { asking: i18n.t('marks.asking'), failed: i18n.t('marks.failed'), none: i18n.t('marks.none'), charge: i18n.t('marks.charge') };
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
