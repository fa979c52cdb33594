import type { NoticeLookup } from '@/lib/model/known-notice';
import { listSummary, noticeLookup } from '@/lib/notices/known/ask-notice-list';

/** The list on this machine, and what has to be said about it as a whole. */
export interface KnownList {
  lookup: NoticeLookup;
  /** It is the handful of well-known cases that comes with Caveat, and no register. */
  isShort(): Promise<boolean>;
}

/** What marks and bibliographies are answered from. */
export const knownList: KnownList = { lookup: noticeLookup, isShort: async () => (await listSummary()).origin === null };
