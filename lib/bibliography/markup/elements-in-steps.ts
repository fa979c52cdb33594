import { Parser } from 'htmlparser2';
import type { MarkupElement } from '@/lib/sources/markup/markup-tree';

/** A whole element and where it begins; `null` in place of it where nothing ended in this step. */
export interface ElementStep {
  at: number;
  element: MarkupElement | null;
  /** It was not closed by its own tag. */
  isOpen: boolean;
}

const CHUNK = 32_768;
const MAX_DEPTH = 100;
/** In characters: no record is as long. */
const MAX_ELEMENT = 4_000_000;

/**
 * The elements of an XML text that a rule chooses, one after the other as they end: nothing of a large file
 * is kept but the one that is open. Those within one that was chosen belong to it, except where the rule
 * says that they begin a new one: then the one before was never closed.
 * @param isChosen by its name without a prefix and how many elements it stands in
 */
export function* elementsInSteps(text: string, isChosen: (name: string, depth: number) => boolean, endsOpen: (name: string) => boolean = () => false): Generator<ElementStep, void> {
  const found: ElementStep[] = [];
  let open: MarkupElement[] = [];
  let from = 0;
  let depth = 0;
  const finish = (isOpen: boolean): void => {
    const [element] = open;
    if (element) found.push({ at: from, element, isOpen });
    open = [];
  };
  const parser = new Parser(
    {
      onopentag(whole, attributes) {
        const name = whole.slice(whole.indexOf(':') + 1);
        if (open.length > 0 && endsOpen(name)) finish(true);
        if (open.length > 0 || isChosen(name, depth)) {
          if (open.length === 0) from = parser.startIndex;
          const element: MarkupElement = { name, attributes, children: [] };
          if (open.length < MAX_DEPTH) open.at(-1)?.children.push(element);
          open.push(element);
        }
        depth += 1;
      },
      onclosetag(_name, isImplied) {
        depth -= 1;
        if (open.length === 1) finish(isImplied && (open[0]?.children.length ?? 0) > 0);
        else open.pop();
      },
      ontext(words) {
        const siblings = open.at(-1)?.children;
        if (!siblings || parser.endIndex - from > MAX_ELEMENT) return;
        const last = siblings.length - 1;
        const before = siblings[last];
        if (typeof before === 'string') siblings[last] = before + words;
        else siblings.push(words);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    yield* found.splice(0);
    yield { at, element: null, isOpen: false };
    // Nothing nests so deep but what is made to stop a reader.
    if (depth > 1_000) break;
  }
  if (depth <= 1_000) parser.end();
  finish(true);
  yield* found.splice(0);
}
