/** What the keyboard stops at, and headings that take the focus. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** Who takes something away may give the focus on itself, this long after, in milliseconds. */
const PATIENCE = 120;

/**
 * Sees to it that the focus of a reader at the keyboard is never lost: where what had it is taken away or can no longer have it,
 * it goes to the nearest thing that can, in what was around it. A reader with a mouse is left where they are.
 * @returns ends it
 */
export function keepFocus(document: Document): () => void {
  /** What had the focus last, and all around it, from the inside. */
  let trail: Element[] = [];
  let isByKey = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onFocus({ target }: FocusEvent): void {
    trail = [];
    for (let at = target instanceof Element ? target : null; at !== null && at !== document.body; at = at.parentElement) trail.push(at);
  }

  function giveOn(): void {
    const { activeElement, body } = document;
    const [last, ...around] = trail;
    if (!isByKey || last === undefined || canHaveFocus(last) || (activeElement !== null && activeElement !== body)) return;
    for (const box of around) {
      const next = box.isConnected ? [...box.querySelectorAll<HTMLElement>(STOPS)].find(canHaveFocus) : undefined;
      if (next === undefined) continue;
      next.focus();
      return;
    }
  }

  const changes = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(giveOn, PATIENCE);
  });
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden', 'disabled', 'open'] });
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('keydown', () => void (isByKey = true), { capture: true, signal });
  document.addEventListener('pointerdown', () => void (isByKey = false), { capture: true, signal });
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    listening.abort();
  };
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[hidden]') === null && (element.checkVisibility?.() ?? true);
}
