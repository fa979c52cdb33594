/** A page narrower than this is not readable beside the sidebar, in px. */
const MIN_PAGE = 560;

/**
 * Makes room beside a page by a margin of its root element. A page that then needs to be scrolled sideways, or would
 * become too narrow, does not allow it: the sidebar lies over it as before. The page's own inline style comes back.
 * @returns sets the room; a width of 0 px takes it back
 */
export function createPagePush(document: Document): (width: number, side: 'left' | 'right') => void {
  const { style } = document.documentElement;
  let pushed: { property: string; width: number; own: string; priority: string } | null = null;
  /** What was tried and refused: it is not measured again at each drawing. */
  let refused = '';

  function take(): void {
    if (pushed === null) return;
    style.setProperty(pushed.property, pushed.own, pushed.priority);
    pushed = null;
  }

  return (width, side) => {
    const property = `margin-${side}`;
    if (pushed?.property === property && pushed.width === width) return;
    take();
    const view = document.defaultView;
    if (width === 0 || view === null || view.innerWidth - width < MIN_PAGE) return;
    const attempt = `${property} ${width} ${view.innerWidth}`;
    if (attempt === refused) return;
    const overflowBefore = overflow(document);
    pushed = { property, width, own: style.getPropertyValue(property), priority: style.getPropertyPriority(property) };
    style.setProperty(property, `${width}px`, 'important');
    if (overflow(document) <= overflowBefore) return;
    refused = attempt;
    take();
  };
}

/** By how much a page's contents are wider than its body, in px. */
function overflow({ body }: Document): number {
  return body === null ? 0 : Math.max(0, body.scrollWidth - body.clientWidth);
}
