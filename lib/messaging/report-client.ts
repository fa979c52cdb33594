import type { PagePort } from '@/lib/platform/page-browser';
import type { Ask, Snapshot } from './contract';
import { REPORT_PORT } from './report-port';

/** A port is asked again this often when the background dies before it has settled. */
const MAX_ASKS = 4;

export interface ReportClient {
  /** Asks, and leaves any earlier question. */
  ask(ask: Ask): void;
  /** Leaves the running question; snapshots of it are dropped. */
  leave(): void;
}

/**
 * The client's end of the report port, for page scripts and extension pages alike. A port lives
 * from the question to the settled snapshot; when the background is stopped on the way (both
 * browsers do so at will) the question is asked again.
 * @param connect opens a port; throws when the extension was updated under this script
 * @param onSnapshot receives snapshots of the current question only, in order
 * @param onLost called when asking is no use any more
 */
export function createReportClient(
  connect: (name: string) => PagePort,
  onSnapshot: (snapshot: Snapshot) => void,
  onLost: () => void,
): ReportClient {
  /** The port of the current question, alive or dead; what another port says is dropped. */
  let port: PagePort | null = null;

  function leave(): void {
    const old = port;
    port = null;
    try {
      old?.disconnect();
    } catch {
      // Already gone, with the context it belonged to.
    }
  }

  function ask(question: Ask, tries = 1): void {
    leave();
    let { revision } = question;
    try {
      const mine = connect(REPORT_PORT);
      port = mine;
      mine.onMessage.addListener((message) => {
        const snapshot = message as Snapshot;
        if (port !== mine || snapshot.navigation !== question.navigation || snapshot.revision <= revision) return;
        revision = snapshot.revision;
        if (snapshot.settled) leave();
        onSnapshot(snapshot);
      });
      mine.onDisconnect.addListener(() => {
        if (port !== mine) return;
        if (tries >= MAX_ASKS) onLost();
        else setTimeout(() => port === mine && ask({ ...question, revision }, tries + 1), 50 * tries);
      });
      mine.postMessage(question);
    } catch {
      leave();
      onLost();
    }
  }

  return { ask, leave };
}
