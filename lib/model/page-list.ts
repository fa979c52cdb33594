import type { MarkCode } from './known-notice';
import type { Verdict } from './verdict';
import type { WorkIds } from './work';

/** The entries of a paper's reference list, or the rows of a page of results or contents. */
export type ListKind = 'references' | 'results';

/** The identifiers that entries of lists carry. */
export type ListedIds = Pick<WorkIds, 'doi' | 'pmid' | 'pmcid'>;

/** What a page tells of an entry to the background. */
export interface ListedRow extends ListedIds {
  /** Its title, only where it may be that of a notice. */
  title?: string;
}

/** What a mark shows. The background supplies the words, so that page scripts need no table of them. */
export interface MarkFace {
  word: string;
  /** The word, and what a press on the mark does, for readers who hear it. */
  title: string;
  shape: string;
  tone: Verdict['tone'];
  /** Drawn as an outline. Codes that warn are drawn filled. */
  quiet: boolean;
  /** The reader wants this code marked. */
  shown: boolean;
}

/** One notice in words, as a mark's card and the panel show it. */
export interface SaidNotice {
  /** The source's own word for it, or what the entry is a notice about. */
  name: string;
  date: string | null;
  /** "Reason recorded by …" and the reasons that accuse nobody; `charge`, for behind a click, has all where any does. */
  reasons: string | null;
  charge: string | null;
  source: string;
  link: { url: string; text: string } | null;
}

/** One entry or row, as the panel names it. */
export interface ListedEntry {
  /** Its place among the entries, from 0: what the page is asked to show. */
  at: number;
  /** Its printed number in a reference list; `null` where it has none. */
  number: string | null;
  /** Its title as far as the page tells it apart from authors and journal. */
  title: string | null;
  ids: ListedIds;
}

/** An entry that the list on this machine has something to say of. */
export interface FlaggedEntry extends ListedEntry {
  code: MarkCode;
  face: MarkFace;
  /** `null` until somebody asks to see them. */
  notices: SaidNotice[] | null;
  /** The sentences of the text that cite it, where the page links its citations; `null` until asked for. */
  citedIn: string[] | null;
}

/** What the list of a page came to. Plain data: it goes to the sidebar, the side panel and the popup. */
export interface PageList {
  kind: ListKind;
  /** `off`, `off-here`: the reader switched marks off, everywhere or on this site. */
  state: 'reading' | 'answered' | 'failed' | 'off' | 'off-here';
  total: number;
  /** Entries with an identifier that the list knows: those that were checked. */
  checked: number;
  /** The day of the list, in milliseconds since the epoch. */
  listDate: number;
  /** The list is a handful of well-known cases and no register. */
  isShort: boolean;
  /** In the page's order. */
  flagged: FlaggedEntry[];
  /** How many entries have each code, those beyond the ones listed too. */
  counts: Partial<Record<MarkCode, number>>;
  /** Entries that are in the reading list, and entries of which a summary is stored. */
  saved: ListedEntry[];
  summarised: ListedEntry[];
}
