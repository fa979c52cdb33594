import { askSchema, pageNoticeSchema, pageTextSchema, type Ask, type Snapshot } from '@/lib/messaging/contract';
import { isOwnPage, isPageScript, type Sender } from '@/lib/messaging/sender';
import type { PageNotice } from '@/lib/model/page-notice';
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
  const { controller, done } = deps.running.start();
  port.onDisconnect.addListener(() => {
    gone = true;
    // Nobody waits for the rest. An answer that is on its way is shared with whoever asks again.
    controller.abort();
    done();
  });
  port.onMessage.addListener((message) => {
    const parsed = askSchema.safeParse(message);
    const sender = port.sender ?? {};
    const known = isOwnPage(sender, deps.self) || isPageScript(sender, deps.self);
    if (asked || !parsed.success || !known) {
      gone = true;
      done();
      port.disconnect();
      return;
    }
    asked = true;
    const page = pageTextSchema.safeParse(parsed.data.page);
    const ask: Ask = { ...parsed.data, page: page.success ? page.data : null, notices: pageNotices(parsed.data.notices) };
    const post = (snapshot: Snapshot) => {
      if (!gone) port.postMessage(snapshot);
    };
    answerAsk(ask, sender, deps, { post, signal: controller.signal })
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        done();
        if (!gone) port.disconnect();
      });
  });
}

const MAX_NOTICES = 20;

function pageNotices(value: unknown): PageNotice[] {
  const given = Array.isArray(value) ? value.slice(0, MAX_NOTICES) : [];
  return given.map((each) => pageNoticeSchema.safeParse(each)).flatMap((each) => (each.success ? [each.data] : []));
}
