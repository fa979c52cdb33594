import type { MarkCode } from '@/lib/model/known-notice';
import type { MarkFace, SaidNotice } from '@/lib/model/page-list';
import type { Settings } from '@/lib/model/settings';
import type { ListAnswers } from '@/lib/page/lists/list-answers';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import { markPlace } from './mark-place';
import { native } from '@/lib/page/dom/native-dom';
import { printedText } from '@/lib/page/dom/printed-text';
import { saysItself } from './says-itself';

/** A mark on the page. */
export interface PageMark {
  host: HTMLElement;
  show(face: MarkFace, theme: Settings['theme']): void;
  remove(): void;
}

/** Makes marks of one look. Each asks for its notices when the reader points at it. */
export type MarkMaker = (explain: () => Promise<SaidNotice[] | null>) => PageMark;

/** The marks on the page: at most one for an entry, and none if the site itself says the same. */
export interface PlacedMarks {
  /** Makes the marks agree with the answers. Each step handles one entry. */
  steps(works: readonly ListedWork[], make: MarkMaker, theme: Settings['theme']): Generator<undefined, void, undefined>;
  /** Whether a node is one of our marks. */
  has(node: Node): boolean;
  clear(): void;
}

/** How often a mark that the page removes is put back. */
const MAX_RETURNS = 2;
/** How many characters of a row are searched for the site's own word. */
const MAX_ROW = 3_000;

export function createPlacedMarks(answers: ListAnswers): PlacedMarks {
  const placed = new Map<Element, { mark: PageMark; code: MarkCode; returns: number }>();
  const hosts = new Set<Node>();

  function take(element: Element): void {
    const mark = placed.get(element)?.mark;
    mark?.remove();
    if (mark) hosts.delete(mark.host);
    placed.delete(element);
  }

  function put(work: ListedWork, code: MarkCode, face: MarkFace, make: MarkMaker, theme: Settings['theme']): void {
    const before = placed.get(work.element);
    if (before?.code === code && before.mark.host.isConnected) return before.mark.show(face, theme);
    const returns = before ? before.returns + 1 : 0;
    if (returns > MAX_RETURNS) return;
    const mark = before?.mark ?? make(() => explainOne(work));
    mark.show(face, theme);
    const place = markPlace(work.place ?? work.element);
    native(place.parent, 'insertBefore').call(place.parent, mark.host, place.before);
    placed.set(work.element, { mark, code, returns });
    hosts.add(mark.host);
  }

  async function explainOne(work: ListedWork): Promise<SaidNotice[] | null> {
    await answers.explain([work]);
    return answers.noticesOf(work);
  }

  return {
    *steps(works, make, theme) {
      const marked = new Set<Element>();
      const owners = new Map<Element, number>();
      for (const { element } of works) owners.set(element, (owners.get(element) ?? 0) + 1);
      for (const work of works) {
        const code = answers.codeOf(work);
        const face = answers.faceOf(work);
        // Rows that share one element (PubMed's plain text) are counted but get no mark.
        if (code === null || !face?.shown || owners.get(work.element) !== 1) continue;
        if (!saysItself(code, printedText(work.element, MAX_ROW))) {
          put(work, code, face, make, theme);
          marked.add(work.element);
        }
        yield;
      }
      for (const element of placed.keys()) if (!marked.has(element)) take(element);
    },
    has: (node) => hosts.has(node),
    clear: () => [...placed.keys()].forEach(take),
  };
}
