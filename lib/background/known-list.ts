import type { NoticeLookup } from '@/lib/model/known-notice';
import { starterLookup } from '@/lib/notices/starter-lookup';

/** The list on this machine, and what has to be said about it as a whole. */
export interface KnownList {
  lookup: NoticeLookup;
  /** It is the handful of well-known cases that comes with Caveat, and no register. */
  isShort(): Promise<boolean>;
}

/** What marks and bibliographies are answered from. */
export const knownList: KnownList = { lookup: starterLookup, isShort: async () => true };
