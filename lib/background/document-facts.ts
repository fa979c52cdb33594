import type { Sender } from '@/lib/messaging/sender';
import { browser } from '@/lib/platform/browser';
import { documentOf } from './page-scripts';

/** What the background itself finds in the document that a page's script speaks for, without that script's word. */
export interface DocumentFacts {
  /** Whether the reader clicked or pressed a key there in the last seconds, as the browser counts it. */
  hasClick(sender: Sender): Promise<boolean>;
  /** Which of some identifiers stand in the document. */
  idsIn(sender: Sender, ids: readonly string[]): Promise<Set<string>>;
}

export const documentFacts: DocumentFacts = {
  hasClick: async (sender) => (await inDocument(sender, hasRecentClick, [])) === true,
  async idsIn(sender, ids) {
    const found = ids.length === 0 ? [] : await inDocument(sender, idsInDocument, [[...ids]]);
    return new Set(Array.isArray(found) ? found.filter((id) => typeof id === 'string') : []);
  },
};

/** Runs a function in the document; `null` where that is not possible, as in a tab that was closed. */
async function inDocument<Given extends unknown[]>(sender: Sender, func: (...given: Given) => unknown, args: Given): Promise<unknown> {
  const target = documentOf(sender);
  if (!target) return null;
  const results = await browser.scripting.executeScript({ target, func: func as () => void, args }).catch(() => []);
  return results[0]?.result ?? null;
}

/** Runs in the page: it uses nothing from outside itself. */
export function hasRecentClick(): boolean {
  return navigator.userActivation?.isActive ?? false;
}

/**
 * Runs in the page: it uses nothing from outside itself.
 * @param ids identifiers in normal form
 * @returns those that stand in a link, in the text or in an attribute. Of a DOI its longest part with a digit counts, since sites
 * link their own papers by less than the DOI.
 */
export function idsInDocument(ids: readonly string[]): string[] {
  const left = new Set(ids);
  const partOf = (id: string) => {
    const [, ...suffix] = id.split('/');
    const numbered = suffix.flatMap((piece) => piece.split(/[.()]/)).filter((piece) => /\d/.test(piece));
    const longest = numbered.reduce((a, b) => (b.length > a.length ? b : a), '');
    return (longest.length < 4 ? id : longest).toLowerCase();
  };
  const isPart = (character: string | undefined) => character !== undefined && /[\da-z]/.test(character);
  const stands = (text: string, id: string) => {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      const end = at + id.length;
      // Preprints carry their version behind the identifier.
      if (!isPart(text[at - 1]) && (!isPart(text[end]) || /^v\d/.test(text.slice(end, end + 2)))) return true;
    }
    return false;
  };
  const look = (text: string) => {
    const plain = text
      .toLowerCase()
      .replace(/%([2-7][\da-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    for (const id of left) if (stands(plain, partOf(id))) left.delete(id);
  };
  // What an element's name cannot hide (see native-dom.ts, which is not at hand here).
  const own = <Key extends keyof Document>(key: Key) => Reflect.get(Document.prototype, key, document) as Document[Key];
  look(Array.from(own('links'), ({ href }) => href).join('\n'));
  // Neither is read where the links name all: most lists link their entries.
  if (left.size > 0) look(own('documentElement').textContent ?? '');
  if (left.size > 0) look(Array.from(own('querySelectorAll').call(document, '*'), ({ attributes }) => Array.from(attributes, ({ value }) => value).join('\n')).join('\n'));
  return ids.filter((id) => !left.has(id));
}
