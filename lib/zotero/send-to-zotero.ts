import type { CitedWork } from '@/lib/citations/cited-work';
import { askZotero, CONNECTOR_VERSION, type ZoteroAnswer } from '@/lib/net/zotero';
import { zoteroItem } from './zotero-item';
import { problemOf, type ZoteroProblem } from './zotero-problem';

/** What came of sending: how many papers Zotero took before it stopped, if it did. */
export interface SentToZotero {
  sent: number;
  problem: ZoteroProblem | null;
}

/** Papers in one request: Zotero saves them one after the other and answers when all are saved. */
const BATCH = 50;

/**
 * Sends papers to the collection that is open in Zotero's desktop app. Called at a click of the reader alone.
 * @param onSent told how many papers Zotero has, after each batch
 * https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server_connector.js
 */
export async function sendToZotero(works: readonly CitedWork[], onSent: (sent: number) => void = () => {}, send?: typeof fetch): Promise<SentToZotero> {
  const ping = await askZotero({ path: '/connector/ping', body: {} }, send);
  const absent = pingProblem(ping);
  if (absent !== null) return { sent: 0, problem: absent };
  let sent = 0;
  for (let from = 0; from < works.length; from += BATCH) {
    const batch = works.slice(from, from + BATCH);
    const body = { sessionID: crypto.randomUUID(), uri: 'https://doi.org/', items: batch.map((work, at) => ({ id: `caveat-${from + at}`, ...zoteroItem(work) })) };
    const answer = await askZotero({ path: '/connector/saveItems', body }, send);
    const problem = saveProblem(answer);
    if (problem !== null) return { sent, problem };
    sent += batch.length;
    onSent(sent);
  }
  return { sent, problem: null };
}

function pingProblem(answer: ZoteroAnswer): ZoteroProblem | null {
  if (!answer.ok) return problemOf(answer);
  // Any program may listen there; Zotero names itself in each answer.
  if (answer.version === null && answer.connector === null) return 'not-zotero';
  if (answer.status !== 200) return 'refused';
  return answer.connector === null || answer.connector < CONNECTOR_VERSION ? 'old' : null;
}

function saveProblem(answer: ZoteroAnswer): ZoteroProblem | null {
  if (!answer.ok) return problemOf(answer);
  if (answer.status === 201 || answer.status === 200) return null;
  return /"libraryEditable"\s*:\s*false/.test(answer.body.slice(0, 2_000)) ? 'read-only' : 'refused';
}
