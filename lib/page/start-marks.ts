import type { ListAnswer, TabMessage } from '@/lib/messaging/contract';
import type { PageList } from '@/lib/model/page-list';
import type { PageBrowser } from '@/lib/platform/page-browser';
import { citingSteps, type CitingSentence } from './lists/citing-sentences';
import { inSlices } from './dom/in-slices';
import { createListAnswers, type SendListCommand } from './lists/list-answers';
import { listRoot } from './lists/list-root';
import { findListed, findNeighbours } from './lists/listed';
import { isNamed, type ListedWork } from './lists/listed-work';
import { noticeTitle } from './lists/notice-title';
import { native } from './dom/native-dom';
import { pageIdle, pageLoaded } from './dom/page-waits';
import { pageListOf } from './lists/page-list-of';
import { listen, type PageSession } from './page-session';
import { createPlacedMarks, type MarkMaker } from './marks/placed-marks';
import { findReferences } from './lists/references';
import { hidePlace, showPlace } from './dom/show-place';

export interface MarksDeps {
  window: Window & typeof globalThis;
  runtime: PageBrowser['runtime'];
  send: SendListCommand;
  createMarks(look: NonNullable<ListAnswer['look']>): MarkMaker;
}

/**
 * When to read the list again, in milliseconds: lists come late, and after a navigation the last one stays for a
 * while.
 */
const LOOKS = [1_500, 4_000, 10_000];
/** The pause between the first change of a list and reading it again, in milliseconds. */
const PAUSE = 200;
/** The pause doubles after each reading up to this, so that a list that never rests is not read without end. */
const LONGEST_PAUSE = 3_200;
const MAX_EXPLAINED = 100;
/**
 * Marks the entries of the page's reference list, or its rows of results, that the notice list knows, and keeps the
 * result in the session.
 *
 *   finding ─→ entries, in slices ─→ one message ─→ marks, in slices ─→ session.list ─→ sidebar, popup
 *   the list changes ─→ the same again, and only new identifiers are asked about
 *   another page, switched off, extension gone ─→ everything of ours is taken away
 */
export function startMarks(session: PageSession, { window, runtime, send, createMarks }: MarksDeps): void {
  if (session.marks) return;
  const { document } = window;
  const answers = createListAnswers(send);
  const marks = createPlacedMarks(answers);
  let make: MarkMaker | null = null;
  let entries: ListedWork[] = [];
  let citations = new Map<Element, CitingSentence[]>();
  let explained = new WeakSet<Element>();
  let styled: Promise<boolean | null> | null = null;
  let navigation = 0;
  /** Ends the reading that runs now, so that the list of one page never marks another. */
  let running: AbortController | null = null;
  let again = false;
  let pending = 0;
  let pause = PAUSE;
  let looks: number[] = [];
  let root: Element | null = null;
  /** What `size` was when the list was last read and marked. */
  let readAt = '';

  /** How large the page and its list are; empty where the list is not there. Other entries make another size. */
  const size = () =>
    root && native(root, 'isConnected') ? `${native(document, 'getElementsByTagName').call(document, '*').length} ${native(root, 'textContent').length}` : '';

  const observer = new window.MutationObserver((changes) => {
    if (pending || changes.every(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].every(marks.has))) return;
    pending = window.setTimeout(() => {
      pending = 0;
      void look();
    }, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  });

  function rest(): void {
    running?.abort();
    running = null;
    observer.disconnect();
    for (const timer of [pending, ...looks]) window.clearTimeout(timer);
    pending = 0;
    pause = PAUSE;
    looks = [];
  }

  /** Forgets the last page and takes its marks away. */
  function clear(): void {
    rest();
    takeOff();
    answers.forget();
    entries = [];
    citations = new Map();
    explained = new WeakSet();
    session.list = null;
  }

  function takeOff(): void {
    marks.clear();
    hidePlace(window);
  }

  function begin(): void {
    clear();
    navigation = session.navigation;
    if (!session.finding) return;
    void look();
    looks = LOOKS.map((delay) => window.setTimeout(lookOn, delay));
  }

  /** Looks again unless there is an answer, and the page as it was for it. */
  function lookOn(): void {
    if (isDue() || readAt === '' || size() !== readAt) void look();
  }

  /**
   * Reads the list, asks about new entries, marks them and reports. One reading runs at a time; a call during it
   * makes one more.
   */
  async function look(): Promise<void> {
    if (!session.finding || document.visibilityState !== 'visible') return;
    again = running !== null;
    if (again) return;
    const controller = new AbortController();
    running = controller;
    try {
      await lookOnce(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) console.error(error);
    }
    if (running !== controller) return;
    running = null;
    if (again) void look();
  }

  async function lookOnce(signal: AbortSignal): Promise<void> {
    const { finding } = session;
    if (!finding) return;
    const isList = finding.kind === 'list';
    if (!session.list) tell('reading');
    await pageIdle(window, signal);
    const found = isList ? await findListed(document, signal) : await findReferences(document, finding.ids.doi, signal);
    const all = isList ? found : [...found, ...(await findNeighbours(document, signal))];
    const state = await answers.ask(isList ? 'results' : 'references', all.filter(isNamed), signal, isList ? noticeTitle : () => null);
    entries = found;
    if (state === 'off' || state === 'off-here') {
      rest();
      takeOff();
    } else {
      await pageLoaded(window, signal);
      const { last } = answers;
      // All marks of a page have the look that came with its first answer.
      if (last?.look) make ??= createMarks(last.look);
      if (make) await inSlices(marks.steps(all, make, theme()), signal);
      observe(all);
    }
    readAt = size();
    tell(state);
    if (session.sidebar?.isOpen) void explain();
  }

  const theme = () => answers.last?.look?.theme ?? 'system';

  function observe(works: readonly ListedWork[]): void {
    observer.disconnect();
    root = listRoot(works.map(({ element }) => element));
    if (root) observer.observe(root, { childList: true, subtree: true });
  }

  function tell(state: PageList['state']): void {
    const kind = session.finding?.kind === 'list' ? 'results' : 'references';
    session.list = pageListOf(kind, state, entries, answers, citations);
    session.onChange?.();
  }

  /** Reads for the panel the notices of flagged entries and the sentences that cite them: once for each entry. */
  async function explain(): Promise<void> {
    if (session.list?.state !== 'answered') return;
    const asked = navigation;
    const flagged = entries.filter((work) => answers.codeOf(work) !== null).slice(0, MAX_EXPLAINED);
    const isList = session.list.kind === 'results';
    const uncited = isList ? [] : flagged.filter(({ element }) => !citations.has(element)).map(({ element }) => element);
    const unsaid = flagged.filter((work) => !explained.has(work.element));
    if (unsaid.length + uncited.length === 0) return;
    // Entries are noted before the answers come, because reporting calls this function again.
    for (const { element } of unsaid) explained.add(element);
    for (const element of uncited) citations.set(element, []);
    await answers.explain(unsaid);
    const all = entries.map(({ element }) => element);
    const found = await inSlices(citingSteps(document, uncited, all), session.signal);
    if (asked !== navigation) return;
    uncited.forEach((element, at) => citations.set(element, found[at] ?? []));
    if (session.list?.state === 'answered') tell('answered');
  }

  async function show(at: number, citation: number | null): Promise<void> {
    const element = entries[at]?.element;
    if (!element) return;
    // The style rule is put in once for each page. It paints nothing by itself.
    const isStill = await (styled ??= send({ type: 'style-places' }));
    const cited = citation === null ? null : citations.get(element)?.[citation];
    const range = native(document, 'createRange').call(document);
    range.selectNodeContents(element);
    showPlace(window, cited?.range ?? range, isStill);
  }

  /** Asks about everything again, because the notice list or a setting may have changed. */
  function ask(): void {
    rest();
    answers.forget();
    explained = new WeakSet();
    void look();
  }

  session.marks = { explain: () => void explain(), show: (at, citation) => void show(at, citation) };
  listen(session, () => {
    if (navigation !== session.navigation) begin();
    else if (session.sidebar?.isOpen) void explain();
  });
  session.signal.addEventListener('abort', clear);
  // A hidden page reads and asks nothing. It catches up when it comes into view.
  const isDue = () => answers.last === null || session.list?.state !== 'answered';
  let wasHidden = false;
  const seen = () => {
    const isHidden = document.visibilityState !== 'visible';
    if (isDue()) void look();
    // Papers of this very list are opened in other tabs. An event that a page makes up shows no tab again.
    else if (wasHidden && !isHidden) ask();
    wasHidden = isHidden;
  };
  document.addEventListener('visibilitychange', seen, { signal: session.signal });
  runtime.onMessage.addListener((message, sender) => {
    if (session.signal.aborted || sender.id !== runtime.id) return;
    const told = message as TabMessage;
    if (told.type === 'ask-again') ask();
    else if (told.type === 'explain-list') void explain();
    else if (told.type === 'show-entry') void show(told.at, told.citation);
  });
  begin();
}
