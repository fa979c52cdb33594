import { askSchema, pageNoticeSchema, pageTextSchema, type Ask, type Snapshot } from '@/lib/messaging/contract';
import { isOwnPage, isPageScript, type Sender } from '@/lib/messaging/sender';
import type { PageNotice } from '@/lib/model/page-notice';
import type { LiveTurn } from '@/lib/net/live-gate';
import { gatedDeps } from './gated-deps';
import { answerAsk } from './answer-ask';
import type { ServeDeps } from './serve-deps';

/** The background's end of a report port. */
export interface ServedPort {
  sender?: Sender;
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/**
 * One session of a report port: takes one question, has it answered, and closes the port. A message that is
 * not a question, or a stranger's, closes it without an answer.
 */
export function serveReport(port: ServedPort, deps: ServeDeps): void {
  let gone = false;
  let asked = false;
  const left = new AbortController();
  port.onDisconnect.addListener(() => {
    gone = true;
    // Nobody waits for the rest. An answer that is on its way is shared with whoever asks again.
    left.abort();
  });

  /** A question that comes while consent is being withdrawn waits until it is. */
  async function inTurn(work: (turn: LiveTurn) => Promise<void>): Promise<void> {
    await deps.gate.opened();
    const turn = deps.gate.begin();
    // Not at the client's leaving: a request may be on its way still, which has to end with the consent.
    await deps.keepAlive(work(turn)).finally(turn.done);
  }

  port.onMessage.addListener((message) => {
    const parsed = askSchema.safeParse(message);
    const sender = port.sender ?? {};
    const known = isOwnPage(sender, deps.self) || isPageScript(sender, deps.self);
    if (asked || !parsed.success || !known) {
      gone = true;
      port.disconnect();
      return;
    }
    asked = true;
    const page = pageTextSchema.safeParse(parsed.data.page);
    const ask: Ask = { ...parsed.data, page: page.success ? page.data : null, notices: pageNotices(parsed.data.notices) };
    const post = (snapshot: Snapshot) => {
      if (!gone) port.postMessage(snapshot);
    };
    inTurn((turn) => answerAsk(ask, sender, gatedDeps(deps, turn), { post, signal: AbortSignal.any([left.signal, turn.signal]), turn }))
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        if (!gone) port.disconnect();
      });
  });
}

const MAX_NOTICES = 20;

function pageNotices(value: unknown): PageNotice[] {
  const given = Array.isArray(value) ? value.slice(0, MAX_NOTICES) : [];
  return given.map((each) => pageNoticeSchema.safeParse(each)).flatMap((each) => (each.success ? [each.data] : []));
}
