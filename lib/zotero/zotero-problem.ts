import type { ZoteroAnswer } from '@/lib/net/zotero';

/**
 * Why Zotero did not do what was asked. `not-allowed`: the reader said no to the browser. `not-running`: nobody
 * listens. `not-zotero`: another program does. `old`: its interface is older than what Caveat speaks. `read-only`: the
 * library that is open takes no items. `api-off`: other programs may not read it. `gone`: the collection is there no more.
 */
export type ZoteroProblem = 'not-allowed' | 'not-running' | 'slow' | 'not-zotero' | 'old' | 'read-only' | 'api-off' | 'gone' | 'refused' | 'odd';

/** What an answer that did not come means. */
export function problemOf({ problem }: Extract<ZoteroAnswer, { ok: false }>): ZoteroProblem {
  return problem === 'closed' ? 'not-running' : problem;
}

/** The text for each: what is wrong, and what the reader can do. */
export const ZOTERO_TEXTS = {
  'not-allowed': 'zotero.notAllowed',
  'not-running': 'zotero.notRunning',
  slow: 'zotero.slow',
  'not-zotero': 'zotero.notZotero',
  old: 'zotero.old',
  'read-only': 'zotero.readOnly',
  'api-off': 'zotero.apiOff',
  gone: 'zotero.gone',
  refused: 'zotero.refused',
  odd: 'zotero.odd',
} as const satisfies Record<ZoteroProblem, string>;
