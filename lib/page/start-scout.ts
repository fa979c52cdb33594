import type { Command } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import { native } from './dom/native-dom';
import { pageIdle } from './dom/page-waits';
import { mayShowEnd, whenReaderMoves } from './dom/when-reader-moves';
import { linkTraces } from './lists/link-traces';
import { noticeTitles } from './lists/notice-titles';
import { headingTexts } from './notices/heading-texts';
import { listen, type PageSession } from './page-session';

/** When to look again, in milliseconds: lists and notices come late. */
const LOOKS = [1_500, 4_000, 10_000];
/** When links are gathered also where the reader has not moved, in milliseconds. */
const LATEST = 10_000;
/** The pause between the reader's scroll or click and the look, in milliseconds. It doubles up to the longest. */
const PAUSE = 500;
const LONGEST_PAUSE = 8_000;

/**
 * Looks once around a page, when it is idle, for what tells the background whether the page is worth more scripts.
 * Of a paper it first tells only what may be a notice. The links to other works stand below, and finding them is most of
 * the cost: it gathers them when the reader moves, and after ten seconds. On a list it tells all at once.
 * It looks again where the page has other elements than before: at some moments after the start, when an answer
 * has settled, and after the reader scrolled or clicked, which is when lists grow. A page that has all
 * scripts that it can be worth is not looked at any more. Another work or list of the same document begins anew.
 * @param send the browser's; what it answers is not needed
 */
export function startScout(session: PageSession, window: Window & typeof globalThis, send: (message: Command<'look-around'>) => Promise<unknown>): void {
  if (session.scout) return;
  const { document } = window;
  const { signal } = session;
  let navigation = 0;
  let wasSettled = false;
  let elements = -1;
  /** How many elements the page had when its texts were gathered. */
  let textsOf = -1;
  /** Whether the reader may see the links of a paper's page. */
  let isNear = session.finding?.kind === 'list';
  let running = false;
  let again = false;
  let pause = PAUSE;
  let pending = 0;
  let looks: number[] = [];

  const count = () => native(document, 'getElementsByTagName').call(document, '*').length;

  /** A page of results has no paper of its own, of which a notice could be read. */
  const hasAll = (kind: PageFinding['kind']) => session.marks && (session.reader || kind === 'list');
  const isDone = () => !session.finding || document.visibilityState !== 'visible' || hasAll(session.finding.kind);

  /** @param force looks also where the page has as many elements as before */
  async function look(force = false): Promise<void> {
    if (isDone() || (!force && count() === elements)) return;
    again ||= running && force;
    if (running) return;
    running = true;
    try {
      await pageIdle(window, signal);
      // What was asked for meanwhile is gathered now.
      again = false;
      elements = count();
      const message = gather();
      if (message) await send(message);
    } catch {
      // The page stays as it is. Where the extension is gone, its signal ends this script too.
    }
    running = false;
    if (again) {
      again = false;
      void look(true);
    }
  }

  function gather(): Command<'look-around'> | null {
    const { finding, marks, reader } = session;
    if (!finding) return null;
    const isList = finding.kind === 'list';
    const isTold = !isList && (reader || textsOf === elements);
    textsOf = elements;
    isNear ||= mayShowEnd(document);
    return {
      type: 'look-around',
      own: isList ? null : finding.ids,
      base: native(document, 'baseURI').slice(0, 2_000),
      ...(marks || (!isList && !isNear) ? { links: [], printed: [] } : linkTraces(document)),
      texts: isList ? noticeTitles(document) : isTold ? [] : headingTexts(document),
    };
  }

  function rest(): void {
    for (const timer of [pending, ...looks]) window.clearTimeout(timer);
    pending = 0;
    looks = [];
  }

  /** Begins with the work or list that the page shows now; of a work there must be an answer. */
  function follow(): void {
    const { finding, snapshot } = session;
    const isSettled = snapshot?.settled === true;
    if (navigation !== session.navigation) {
      rest();
      if (!finding || (finding.kind !== 'list' && !snapshot)) return;
      navigation = session.navigation;
      textsOf = -1;
      void look(true);
      looks = [...LOOKS.map((delay) => window.setTimeout(() => void look(), delay)), window.setTimeout(near, LATEST)];
    } else if (isSettled && !wasSettled) void look();
    wasSettled = isSettled;
  }

  function near(): void {
    if (isNear) return;
    isNear = true;
    if (navigation === session.navigation) void look(true);
  }

  function touched(): void {
    if (pending) return;
    pending = window.setTimeout(() => {
      pending = 0;
      void look();
    }, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  session.scout = {
    look() {
      textsOf = -1;
      void look(true);
    },
  };
  listen(session, follow);
  signal.addEventListener('abort', rest);
  for (const type of ['scrollend', 'click']) document.addEventListener(type, touched, { signal, passive: true, capture: true });
  // Papers of this very list are opened in other tabs, and then this machine knows more.
  document.addEventListener('visibilitychange', () => void look(true), { signal });
  follow();
  if (!isNear) whenReaderMoves(window, signal, near);
}
