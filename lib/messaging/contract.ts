/**
 * Everything that crosses a border between a page script, an extension page and the background.
 * Page scripts import types only, so the schemas never reach a page.
 *
 * Ports (name `report`): a client asks, the background streams whole snapshots until the last one
 * says it is settled, then the port closes. Commands: one message, one reply.
 */
import * as z from '@/lib/platform/zod';
import type { PageFinding } from '@/lib/model/page-finding';
import { MAX_LIBRARIES, type ListedLibrary } from '@/lib/model/library';
import type { Corrections } from '@/lib/model/corrected-place';
import type { ListState } from '@/lib/model/list-state';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageText } from '@/lib/model/page-text';
import { entryEditSchema, entryPatchSchema, fieldVersionsSchema, MAX_EDITS, tagsSchema } from '@/lib/messaging/entry-fields';
import { referenceFieldsSchema } from '@/lib/messaging/reference-fields-schema';
import { clippedPageSchema } from '@/lib/messaging/clipped-page-schema';
import { layTextKindSchema } from '@/lib/messaging/lay-text-kind-schema';
import { isRichText } from '@/lib/model/is-rich-text';
import type { RichText } from '@/lib/model/rich-text';
import { MAX_ENTRY_ID } from '@/lib/model/limits';
import type { EditableField, ReadingListEntry, TakeBack } from '@/lib/model/reading-list-entry';
import { MARK_CODES, type KnownNotice, type MarkCode } from '@/lib/model/known-notice';
import { MAX_MANUSCRIPT_WORKS } from '@/lib/model/manuscript';
import type { FailureReason } from '@/lib/model/outcome';
import type { FileImport, ImportUndo } from '@/lib/model/file-import';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { WorkCandidate } from '@/lib/model/work-candidate';
import type { MarkFace, PageList, SaidNotice } from '@/lib/model/page-list';
import type { OwnReport, Report } from '@/lib/model/report';
import { REQUEST_REASONS } from '@/lib/model/sent-request';
import type { Settings } from '@/lib/model/settings';
import type { Verdict } from '@/lib/model/verdict';
import type { WorkIds } from '@/lib/model/work';

const short = (max: number) => z.string().check(z.maxLength(max));
const entryId = short(MAX_ENTRY_ID);
const ids = z.object({
  doi: z.nullable(short(300)),
  pmid: z.nullable(short(12)),
  pmcid: z.nullable(short(16)),
  arxiv: z.nullable(short(40)),
});

/** The identifiers that entries of lists carry. */
const listed = z.object({ doi: z.nullable(short(300)), pmid: z.nullable(short(12)), pmcid: z.nullable(short(16)) });

/** The same, with the title where it may be that of a notice. */
const listedRow = z.extend(listed, { title: z.optional(short(300)) });

/** As many entries as one page is read for, and as many as are explained at once. */
export const MAX_LISTED = 2_500;
export const MAX_EXPLAINED = 100;
/** More texts of one sort than a scout gathers. */
const MAX_GATHERED = 20_000;
/** As many records of a backup as one message carries. */
export const MAX_RECORDS = 500;
/** As many entries as a bibliography may have. */
export const MAX_BIBLIOGRAPHY = 5_000;

const richText = z.custom<RichText>(isRichText);
const parts = z.array(z.object({ label: z.nullable(short(120)), text: richText })).check(z.maxLength(30));

/** What the page itself says. Too much of it is left out as a whole; the question is answered all the same. */
export const pageTextSchema = z.object({
  title: z.nullable(short(1_000)),
  journal: z.nullable(short(300)),
  abstract: parts,
  layTexts: z._default(z.array(z.object({ kind: layTextKindSchema, parts, license: z.nullable(short(300)) })).check(z.maxLength(6)), []),
  notice: z.array(short(20_000)).check(z.maxLength(60)),
  noticeSubjects: z.array(short(300)).check(z.maxLength(20)),
});

/** The notices that the page prints about its own work. One that is not of this shape is left out by itself. */
export const pageNoticeSchema = z.object({
  sourceType: short(120),
  sentence: short(500),
  noticeDoi: z.nullable(short(300)),
  noticePmid: z.nullable(short(12)),
  date: z.nullable(short(10)),
});

/** Client → background, on the port: what does the machine, and then the world, know of this paper? */
export const askSchema = z.object({
  type: z.literal('ask'),
  ids,
  kind: z.enum(['work', 'list', 'other']),
  types: z.array(short(80)).check(z.maxLength(20)),
  from: z.nullable(short(40)),
  title: z.nullable(short(1_000)),
  /** The client's own counter of papers seen; snapshots for another number are dropped by it. */
  navigation: z.int().check(z.nonnegative()),
  /** The last revision the client has for this paper; 0 for none. */
  revision: z.int().check(z.nonnegative()),
  /** `view`: the paper is in front of the reader. `open`: the sidebar is. */
  depth: z.enum(['view', 'open']),
  /** The reader pressed "try again": ask the sources even if their last answer is young. */
  force: z.boolean(),
  /** From Caveat's own pages: the tab they speak of, whose privacy applies. */
  tabId: z.nullable(z.int()),
  /** What the page itself says, read when the sidebar opens: a pageTextSchema, or left out. */
  page: z.unknown(),
  /** What the page prints about notices of its own work: a list of pageNoticeSchema. */
  notices: z.unknown(),
});

export type Ask = Omit<z.infer<typeof askSchema>, 'page' | 'notices'> & {
  page: PageText | null;
  notices: PageNotice[];
};

/**
 * What the tab at the page's edge shows, so that no page script carries it or looks it up: the first
 * `i18n.getMessage` in a page holds its main thread until the browser has read the whole table.
 */
export interface TabFace {
  /** Class names: the verdict's tone, and the reader's side and colours. */
  look: string;
  /** The glyph of the verdict's word. */
  shape: string;
  word: string;
  /** The whole sentence, for those who hear the tab or point at it. */
  title: string;
  /** The tab's stylesheet: in the first snapshot of a paper. */
  style?: string;
}

/** Background → client, on the port. */
export interface Snapshot {
  type: 'snapshot';
  /** Key of the paper the report belongs to; a client drops what is not its own. */
  paper: string;
  navigation: number;
  revision: number;
  settled: boolean;
  verdict: Verdict;
  /** The glyph of the verdict's word (lib/model/shapes.ts), so that no page script needs the table. */
  shape: string;
  /** For a page script alone: the face of its tab. */
  tab?: TabFace;
  report: Report;
  prefs: Prefs;
}

/** What Caveat's own pages get: the saved paper, with its tags and note, never enters the process of a web page. */
export interface OwnSnapshot extends Snapshot {
  report: OwnReport;
}

/** The settings a page script needs, sent along so that it never reads storage. */
export type Prefs = Pick<Settings, 'keepOpen' | 'side' | 'theme' | 'motion' | 'sidebarWidth' | 'pushPage' | 'openSections'>;

/** What the page script of a tab answers when the popup or the side panel asks what it shows. */
export interface TabState {
  finding: PageFinding;
  /** The last snapshot; `null` while nothing has answered yet. */
  snapshot: Snapshot | null;
  /** The background did not answer, however often it was asked. */
  unanswered: boolean;
  sidebarOpen: boolean;
  /** What the page's references or rows came to; left out while nothing has been read. */
  list?: PageList | null;
}

/**
 * Commands that a script in a web page may send. Nothing here deletes or discloses, and what a reader would click for is
 * done only after a click (lib/background/page-gate.ts).
 */
export const pageCommands = {
  /** Inject the later page scripts into the sender's own document. */
  'open-sidebar': z.object({ type: z.literal('open-sidebar') }),
  /** Inject what reads printed DOIs into the sender's own document: the page may name its paper only in print. */
  'inject-finder': z.object({ type: z.literal('inject-finder') }),
  /** Inject the scout into the sender's own document: it gathers what tells whether the page is worth more scripts. */
  'inject-scout': z.object({ type: z.literal('inject-scout') }),
  /** Inject what marks lists into the sender's own document: somebody looks at what is known of its list. */
  'inject-marks': z.object({ type: z.literal('inject-marks') }),
  /** What the scout gathered, as it stands on the page: injects the scripts that the page is worth. */
  'look-around': z.object({
    type: z.literal('look-around'),
    /** The page's own paper; `null` on a list. */
    own: z.nullable(ids),
    base: short(2_000),
    /** See LinkTraces, headingTexts and noticeTitles. */
    links: z.array(short(2_000)).check(z.maxLength(MAX_GATHERED)),
    printed: z.array(short(300_000)).check(z.maxLength(MAX_GATHERED)),
    texts: z.array(short(1_000)).check(z.maxLength(MAX_GATHERED)),
  }),
  /**
   * What this machine knows of the entries of a page. Nothing leaves the machine, and of what it keeps itself a tab is
   * told so much in a while and no more (lib/background/page-budget.ts).
   */
  'check-list': z.object({
    type: z.literal('check-list'),
    kind: z.enum(['references', 'results']),
    entries: z.array(listedRow).check(z.maxLength(MAX_LISTED)),
  }),
  /** The notices behind the marks of some entries, in words; from this machine alone. */
  'explain-entries': z.object({ type: z.literal('explain-entries'), entries: z.array(listedRow).check(z.maxLength(MAX_EXPLAINED)) }),
  /** Put the look of a place that is being shown into the sender's own document. */
  'style-places': z.object({ type: z.literal('style-places') }),
  /** Inject what marks the places that a notice names into the sender's own document, with the look of its marks. */
  'inject-places': z.object({ type: z.literal('inject-places') }),
  /** The page shows no paper any more, or another one: clear badge and tab state. */
  'no-paper': z.object({ type: z.literal('no-paper') }),
  /** Save the paper that the sender's tab shows, or one that its report named. */
  'save-paper': z.object({ type: z.literal('save-paper'), ids, title: z.nullable(short(1_000)) }),
  /** How the sidebar stands in pages: the reader's choices made in it. */
  'set-sidebar': z.object({
    type: z.literal('set-sidebar'),
    patch: z.object({
      keepOpen: z.optional(z.boolean()),
      side: z.optional(z.enum(['right', 'left'])),
      sidebarWidth: z.optional(z.int()),
      pushPage: z.optional(z.boolean()),
      openSections: z.optional(z.array(short(30)).check(z.maxLength(20))),
    }),
  }),
  /** What the clipper read in the sender's own page, for the reader to look through and keep. */
  'clip-page': z.object({ type: z.literal('clip-page'), page: clippedPageSchema }),
  /** Open one of Caveat's own pages in a tab; the reading list at the saved paper of the sender's tab, if there is one. */
  'show-page': z.object({ type: z.literal('show-page'), page: z.enum(['reading-list', 'options', 'welcome']), atPaper: z.boolean() }),
} as const;

/** Has every setting, or it does not compile. */
const settingsPatch = z.object({
  liveChecks: z.optional(z.boolean()),
  consentAnswered: z.optional(z.boolean()),
  openAlex: z.optional(z.boolean()),
  semanticScholarKey: z.optional(short(200)),
  liveInPrivate: z.optional(z.boolean()),
  keepOpen: z.optional(z.boolean()),
  mailto: z.optional(short(254)),
  updateAddress: z.optional(z.nullable(short(500))),
  libraries: z.optional(z.array(z.object({ address: short(500), on: z.boolean() })).check(z.maxLength(MAX_LIBRARIES))),
  theme: z.optional(z.enum(['system', 'light', 'dark'])),
  motion: z.optional(z.enum(['system', 'off'])),
  side: z.optional(z.enum(['right', 'left'])),
  sidebarWidth: z.optional(z.int()),
  pushPage: z.optional(z.boolean()),
  openSections: z.optional(z.array(short(30)).check(z.maxLength(20))),
  marks: z.optional(z.boolean()),
  markCorrected: z.optional(z.boolean()),
  unmarkedSites: z.optional(z.array(short(255)).check(z.maxLength(1_000))),
  watch: z.optional(z.boolean()),
  watchLive: z.optional(z.boolean()),
  watchNotify: z.optional(z.boolean()),
  sync: z.optional(z.boolean()),
  drafts: z.optional(z.enum(['off', 'browser', 'server'])),
  draftServer: z.optional(short(100)),
  draftModel: z.optional(short(200)),
} satisfies Record<keyof Settings, unknown>);

const hashes = (most: number) => z.array(z.string().check(z.regex(/^[\da-f]{16}$/))).check(z.maxLength(most));

/** What is kept of a manuscript while it is watched: hashes, and never its text. */
const manuscript = z.object({
  id: short(64),
  name: short(300),
  collection: z.nullable(short(16)),
  works: z.array(z.object({ ids: hashes(4), code: z.nullable(z.enum(MARK_CODES)), notices: hashes(60) })).check(z.maxLength(MAX_MANUSCRIPT_WORKS)),
  checkedAt: z.int().check(z.nonnegative()),
  listDate: z.int().check(z.nonnegative()),
});

/** Commands for Caveat's own pages only: the worker checks the sender's origin. */
export const ownCommands = {
  /** Save a paper; answered with its entry id. */
  'save-work': z.object({ type: z.literal('save-work'), ids, title: z.nullable(short(1_000)) }),
  /** Open one of Caveat's own pages in a tab; `entry` is a reading list id to show there, or the text to check. */
  'open-page': z.object({
    type: z.literal('open-page'),
    page: z.enum(['reading-list', 'options', 'welcome', 'check', 'bibliography', 'clip', 'digest']),
    entry: z.nullable(short(2_000)),
  }),
  'set-settings': z.object({ type: z.literal('set-settings'), patch: settingsPatch }),
  /** New values for fields of a saved paper, with the versions that they were based on. */
  'update-entry': z.object({ type: z.literal('update-entry'), id: entryId, patch: entryPatchSchema, base: fieldVersionsSchema }),
  /**
   * Edits of many saved papers at once. `snapshot`: the list is kept first as it is, since this begins a change of many.
   * Answered with what takes it back: the values before, and the versions that they would take the place of.
   */
  'edit-entries': z.object({ type: z.literal('edit-entries'), edits: z.array(entryEditSchema).check(z.maxLength(MAX_EDITS)), snapshot: z.boolean() }),
  /** Removes many at once; undone by `restore-entries`. `goesOn`: these belong to the removal before, and are undone with it. */
  'remove-entries': z.object({ type: z.literal('remove-entries'), ids: z.array(entryId).check(z.maxLength(MAX_EDITS)), snapshot: z.boolean(), goesOn: z.boolean() }),
  'restore-entries': z.object({ type: z.literal('restore-entries'), ids: z.array(entryId).check(z.maxLength(MAX_EDITS)) }),
  'remove-entry': z.object({ type: z.literal('remove-entry'), id: entryId }),
  /** Undo of a removal: the removed entries are kept by the worker until the next removal. */
  'restore-entry': z.object({ type: z.literal('restore-entry'), id: entryId }),
  /** Ask the live sources again about one saved paper. */
  'recheck-entry': z.object({ type: z.literal('recheck-entry'), id: entryId }),
  /** The reader says that two saved papers are the same one. */
  'merge-entries': z.object({ type: z.literal('merge-entries'), id: entryId, other: entryId }),
  /** Takes a merge back; `seq` is its place in the journal. */
  'undo-merge': z.object({ type: z.literal('undo-merge'), id: entryId, seq: z.int().check(z.nonnegative()) }),
  /** A backup, in steps: nothing of it counts before the last one, and it may be given up at any. */
  'restore-begin': z.object({ type: z.literal('restore-begin') }),
  'restore-add': z.object({ type: z.literal('restore-add'), key: short(64), from: z.int().check(z.nonnegative()), records: z.array(z.unknown()).check(z.maxLength(MAX_RECORDS)) }),
  /** `settings`: those that the reader agreed to take over; `null` for none. */
  'restore-commit': z.object({ type: z.literal('restore-commit'), key: short(64), total: z.int().check(z.nonnegative()), settings: z.nullable(settingsPatch) }),
  'restore-cancel': z.object({ type: z.literal('restore-cancel'), key: short(64) }),
  /** Takes the reading list back to how it was at a snapshot; how it is now becomes a snapshot first. */
  'restore-snapshot': z.object({ type: z.literal('restore-snapshot'), id: short(64) }),
  /** Papers of a file, in steps: none is saved before the last one, and the import may be given up at any. `tags`: for each of them. */
  'import-begin': z.object({ type: z.literal('import-begin'), name: z.nullable(short(300)), tags: tagsSchema }),
  'import-add': z.object({ type: z.literal('import-add'), id: entryId, from: z.int().check(z.nonnegative()), drafts: z.array(referenceFieldsSchema).check(z.maxLength(MAX_RECORDS)) }),
  'import-commit': z.object({ type: z.literal('import-commit'), id: entryId, total: z.int().check(z.nonnegative()) }),
  'import-cancel': z.object({ type: z.literal('import-cancel'), id: entryId }),
  /** Takes the papers of an import off the list again, except those that the reader has changed. */
  'import-undo': z.object({ type: z.literal('import-undo'), id: entryId }),
  /** The database cannot be opened: begin a new one beside it. */
  'fresh-start': z.object({ type: z.literal('fresh-start') }),
  'import-pack': z.object({ type: z.literal('import-pack'), text: short(20_000_000) }),
  /** A large pack, in steps: nothing of it is found before the last one, and it may be given up at any. */
  'pack-begin': z.object({
    type: z.literal('pack-begin'),
    head: z.unknown(),
    /** The address that it was fetched from. */
    source: z.nullable(z.object({ url: short(2_000), etag: z.nullable(short(300)) })),
  }),
  'pack-add': z.object({ type: z.literal('pack-add'), key: short(200), from: z.int().check(z.nonnegative()), summaries: z.array(z.unknown()).check(z.maxLength(1_000)) }),
  'pack-commit': z.object({ type: z.literal('pack-commit'), key: short(200), total: z.int().check(z.nonnegative()) }),
  'pack-cancel': z.object({ type: z.literal('pack-cancel'), key: short(200) }),
  'remove-pack': z.object({ type: z.literal('remove-pack'), id: short(120) }),
  'delete-everything': z.object({ type: z.literal('delete-everything') }),
  /** A page of Caveat has started an outside request: put it on record. */
  'note-request': z.object({ type: z.literal('note-request'), host: short(300), why: z.enum(REQUEST_REASONS) }),
  /** Forget the record of requests. */
  'clear-requests': z.object({ type: z.literal('clear-requests') }),
  /** Deletes the copy of the list in the browser's sync storage, for all machines, and syncs no more. */
  'erase-synced': z.object({ type: z.literal('erase-synced') }),
  /**
   * Which work does a text mean that the reader gave: a DOI, PMID, PMCID, arXiv id or short DOI in it,
   * else a title line. `tabId`: the tab whose privacy applies, where one does.
   */
  'look-up': z.object({ type: z.literal('look-up'), text: short(2_000), tabId: z.nullable(z.int()) }),
  /** What the list on this machine says of a bibliography: nothing of it leaves the machine or is kept. */
  'check-bibliography': z.object({
    type: z.literal('check-bibliography'),
    entries: z.array(ids).check(z.maxLength(MAX_BIBLIOGRAPHY)),
  }),
  /** Keep what the list on this machine said of a manuscript, in the place of an earlier state of it. */
  'watch-manuscript': z.object({ type: z.literal('watch-manuscript'), manuscript }),
  'forget-manuscript': z.object({ type: z.literal('forget-manuscript'), id: short(64) }),
  /** The notice list: what it is, and what is being done about it. */
  'list-state': z.object({ type: z.literal('list-state') }),
  /** Renew the list from the update address now; answered at once, `list-state` tells how it goes on. */
  'update-list': z.object({ type: z.literal('update-list') }),
  /** Build the list from the public address of the Retraction Watch data. */
  'download-list': z.object({ type: z.literal('download-list') }),
  'cancel-list': z.object({ type: z.literal('cancel-list') }),
  /** The libraries that the reader subscribed. */
  'list-libraries': z.object({ type: z.literal('list-libraries') }),
  /** Take a library; refused with one of LIBRARY_REFUSALS as the code. */
  'subscribe-library': z.object({ type: z.literal('subscribe-library'), address: short(500) }),
  'remove-library': z.object({ type: z.literal('remove-library'), address: short(500) }),
  'switch-library': z.object({ type: z.literal('switch-library'), address: short(500), on: z.boolean() }),
  /** Look for a newer edition now; what came of it stands in the list. */
  'renew-library': z.object({ type: z.literal('renew-library'), address: short(500) }),
  /** Check all saved papers now: from the list, and live where the reader allowed it. Answered at once. */
  'watch-now': z.object({ type: z.literal('watch-now') }),
  /** The reader has seen these changes; `null`: all of them. */
  'watch-seen': z.object({ type: z.literal('watch-seen'), ids: z.nullable(z.array(short(700)).check(z.maxLength(5_000))) }),
  /** Read the page of a tab, by the leave that the reader's click gives, and open what is recognised in it. */
  'clip-tab': z.object({ type: z.literal('clip-tab'), tabId: z.int() }),
  /** Keep a summary among the reader's own; `summary` is what a pack's summary is. */
  'keep-summary': z.object({ type: z.literal('keep-summary'), summary: z.unknown(), kind: z.enum(['clip', 'own']) }),
  'remove-summary': z.object({ type: z.literal('remove-summary'), id: short(3_000) }),
  /** Inject what marks the places that a notice names into a tab that shows a paper, for the side panel. */
  'inject-places-into': z.object({ type: z.literal('inject-places-into'), tabId: z.int() }),
  /** Open or close the sidebar in a tab. */
  'toggle-sidebar': z.object({ type: z.literal('toggle-sidebar'), tabId: z.int() }),
} as const;

type Commands = typeof pageCommands & typeof ownCommands;
export type CommandName = keyof Commands;
export type Command<N extends CommandName = CommandName> = { [K in N]: z.infer<Commands[K]> }[N];

export interface LookUpResult {
  /** The work that an identifier in the text names; `null` where it holds none. */
  ids: WorkIds | null;
  /** Works whose titles are like the text, likeliest first; empty when `ids` is set. */
  candidates: WorkCandidate[];
  /** Why nobody outside was asked, or the asking failed; `null` when it went well or was not needed. */
  notAsked: 'live-off' | 'private-off' | FailureReason | null;
}

/** What the card of a mark says besides its notices, and in which language. */
export interface MarkWords {
  language: string;
  direction: 'ltr' | 'rtl';
  asking: string;
  failed: string;
  none: string;
  charge: string;
}

/** What this machine knows of a page's entries: the mark of each by the notice list and by the answers it keeps. */
export interface ListAnswer {
  /** The reader switched marks off, everywhere or on this site; then nothing was looked up. */
  off: 'all' | 'site' | null;
  listDate: number;
  isShort: boolean;
  /** The entries that it has something to say of, by their place in the question. */
  flagged: [at: number, code: MarkCode][];
  /** How the codes among them look. */
  faces: Partial<Record<MarkCode, MarkFace>>;
  /** The stylesheet of a mark, and its words; `null` where there is none to show. */
  look: { style: string; words: MarkWords; theme: Settings['theme'] } | null;
  /** The entries that are saved, and those of which a summary is stored. */
  saved: number[];
  summarised: number[];
}

/** What the list on this machine says of one work of a bibliography. */
export interface BibliographyAnswer {
  code: MarkCode | null;
  notices: KnownNotice[];
}

export interface BibliographyResult {
  listDate: number;
  isShort: boolean;
  /** One for each entry, in order. */
  answers: BibliographyAnswer[];
}

/** What each command is answered with. */
export interface Replies {
  'open-sidebar': null;
  'inject-finder': null;
  'inject-scout': null;
  'inject-marks': null;
  'look-around': null;
  'check-list': ListAnswer;
  'explain-entries': SaidNotice[][];
  /** Whether the reader switched motion off. */
  'style-places': boolean;
  'inject-places': null;
  'no-paper': null;
  'clip-page': null;
  'save-work': { entryId: string };
  'save-paper': null;
  'show-page': null;
  'set-sidebar': null;
  'open-page': null;
  'set-settings': Settings;
  'update-entry': { entry: ReadingListEntry; conflicts: EditableField[] };
  'edit-entries': { changed: TakeBack[]; conflicts: { id: string; fields: EditableField[] }[]; missing: string[] };
  'remove-entries': { removed: string[] };
  'restore-entries': { restored: number };
  'remove-entry': null;
  'restore-entry': ReadingListEntry;
  'recheck-entry': ReadingListEntry;
  'merge-entries': ReadingListEntry;
  'undo-merge': ReadingListEntry;
  'restore-begin': { key: string };
  'restore-add': { count: number };
  'restore-commit': ImportResult;
  'restore-cancel': null;
  'restore-snapshot': ImportResult;
  'import-begin': { id: string };
  'import-add': { count: number };
  'import-commit': FileImport;
  'import-cancel': null;
  'import-undo': ImportUndo;
  'fresh-start': null;
  'import-pack': ImportResult;
  'pack-begin': { key: string };
  'pack-add': { count: number };
  'pack-commit': ImportResult;
  'pack-cancel': null;
  'remove-pack': null;
  'delete-everything': null;
  'note-request': null;
  'clear-requests': null;
  'erase-synced': null;
  'look-up': LookUpResult;
  'check-bibliography': BibliographyResult;
  'watch-manuscript': null;
  'forget-manuscript': null;
  'list-state': ListState;
  'update-list': null;
  'download-list': null;
  'cancel-list': null;
  'list-libraries': ListedLibrary[];
  'subscribe-library': null;
  'remove-library': null;
  'switch-library': null;
  'renew-library': null;
  'watch-now': null;
  'watch-seen': null;
  'clip-tab': null;
  'keep-summary': { id: string };
  'remove-summary': null;
  'inject-places-into': null;
  'toggle-sidebar': null;
}

/** Every reply is a value with a name; errors do not cross the border as exceptions. */
export type Reply<N extends CommandName> = { ok: true; value: Replies[N] } | { ok: false; problem: Problem };

/** Background → page script in a tab (tabs.sendMessage). Also what a detector may be told. */
export type TabMessage =
  /** The toolbar button or the keyboard shortcut. */
  | { type: 'toggle-sidebar' }
  /** Settings, summaries or saved papers were changed: ask again. */
  | { type: 'ask-again' }
  /** The reader took the site back: remove everything of ours. */
  | { type: 'end' }
  /** Read the notices and the citing sentences of flagged entries, so that the next state has them. */
  | { type: 'explain-list' }
  /** Show an entry of the page's list, or a sentence that cites it. */
  | { type: 'show-entry'; at: number; citation: number | null }
  /**
   * The side panel asks for marks of what a notice names of the page's paper. Answered with what came of each place, as
   * `CorrectedPlace[]`, or `null` where nothing could be marked. `key`: this notice in later messages. `isStill`: the reader switched motion off.
   */
  | { type: 'mark-places'; key: number; ids: WorkIds; corrections: Corrections; isStill: boolean }
  /** Show one of the places that were marked for a key. */
  | { type: 'show-place'; key: number; at: number }
  /** The panel shows another paper, or has gone: its marks go. */
  | { type: 'clear-places' }
  /** Answered with a TabState, or `null` where the page shows no paper. With `list`, the page's list is read for it. */
  | { type: 'tell-state'; list?: boolean };
