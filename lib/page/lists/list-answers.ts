import type { Command, ListAnswer, Replies } from '@/lib/messaging/contract';
import type { MarkCode } from '@/lib/model/known-notice';
import type { ListedIds, ListedRow, ListKind, MarkFace, PageList, SaidNotice } from '@/lib/model/page-list';

/** Sends one command of the page; gives `null` if nobody answers. */
export type SendListCommand = <N extends 'check-list' | 'explain-entries' | 'style-places'>(
  command: Command<N> & { type: N },
) => Promise<Replies[N] | null>;

/** What the notice list says of the entries of one page, by their identifiers. */
export interface ListAnswers {
  /**
   * Asks in one message about the entries that have no answer yet, about each only once.
   * @param titleOf the title of an entry that may be a notice; `null` for any other
   */
  ask<Work extends ListedIds>(kind: ListKind, works: readonly Work[], signal: AbortSignal, titleOf: (work: Work) => string | null): Promise<Exclude<PageList['state'], 'reading'>>;
  /** Asks for the notices of some entries. An entry that got no answer is not asked about again. */
  explain(works: readonly ListedIds[]): Promise<void>;
  codeOf(work: ListedIds): MarkCode | null;
  faceOf(work: ListedIds): MarkFace | null;
  noticesOf(work: ListedIds): SaidNotice[] | null;
  isSaved(work: ListedIds): boolean;
  isSummarised(work: ListedIds): boolean;
  /** The last answer; `null` before the first one. */
  readonly last: ListAnswer | null;
  /** Forgets all answers, so that everything is asked again. */
  forget(): void;
}

/**
 * The most entries in one message. The values are those of lib/messaging/contract.ts, which no page script imports.
 */
const MAX_LISTED = 2_500;
const MAX_EXPLAINED = 100;

export function createListAnswers(send: SendListCommand): ListAnswers {
  /** Answers by identifiers: a row that is drawn again or stands on the page twice is the same. */
  const codes = new Map<string, MarkCode | null>();
  const notices = new Map<string, SaidNotice[] | null>();
  /** The entries as they were asked about. */
  const asked = new Map<string, ListedRow>();
  const saved = new Set<string>();
  const summarised = new Set<string>();
  let faces: ListAnswer['faces'] = {};
  let last: ListAnswer | null = null;

  const codeOf = (work: ListedIds) => codes.get(keyOf(work)) ?? null;

  return {
    codeOf,
    faceOf(work) {
      const code = codeOf(work);
      return (code && faces[code]) ?? null;
    },
    noticesOf: (work) => notices.get(keyOf(work)) ?? null,
    isSaved: (work) => saved.has(keyOf(work)),
    isSummarised: (work) => summarised.has(keyOf(work)),
    get last() {
      return last;
    },
    async ask(kind, works, signal, titleOf) {
      const unknown = new Map<string, ListedRow>();
      for (const work of works) {
        if (codes.has(keyOf(work)) || unknown.has(keyOf(work)) || unknown.size === MAX_LISTED) continue;
        const title = titleOf(work);
        unknown.set(keyOf(work), title === null ? idsOf(work) : { ...idsOf(work), title });
      }
      if (unknown.size > 0 || !last) {
        const answer = await send({ type: 'check-list', kind, entries: [...unknown.values()] });
        signal.throwIfAborted();
        if (!answer) return 'failed';
        last = answer;
        const keys = [...unknown.keys()];
        const keyAt = (at: number) => keys[at] ?? '';
        if (answer.off === null) for (const key of keys) codes.set(key, null);
        for (const [key, row] of unknown) asked.set(key, row);
        for (const [at, code] of answer.flagged) codes.set(keyAt(at), code);
        for (const at of answer.saved) saved.add(keyAt(at));
        for (const at of answer.summarised) summarised.add(keyAt(at));
        faces = { ...faces, ...answer.faces };
      }
      if (last.off === null) return 'answered';
      return last.off === 'all' ? 'off' : 'off-here';
    },
    async explain(works) {
      const missing = works.filter((work) => !notices.has(keyOf(work))).slice(0, MAX_EXPLAINED);
      if (missing.length === 0) return;
      const said = await send({ type: 'explain-entries', entries: missing.map((work) => asked.get(keyOf(work)) ?? idsOf(work)) });
      missing.forEach((work, at) => notices.set(keyOf(work), said?.[at] ?? null));
    },
    forget() {
      codes.clear();
      asked.clear();
      notices.clear();
      saved.clear();
      summarised.clear();
      faces = {};
      last = null;
    },
  };
}

function keyOf({ doi, pmid, pmcid }: ListedIds): string {
  return `${doi ?? ''} ${pmid ?? ''} ${pmcid ?? ''}`;
}

/** An entry's identifiers without its element, which cannot be sent. */
export function idsOf({ doi, pmid, pmcid }: ListedIds): ListedIds {
  return { doi, pmid, pmcid };
}
