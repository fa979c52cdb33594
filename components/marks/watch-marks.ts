/** Changes of the page's width are followed this long after the last of them, in milliseconds. */
const PAUSE = 150;

/**
 * Finds out for each mark whether it is inside the window and nothing cuts it off. If not, the mark goes without its
 * word; if that is too wide too, it hangs below the end of its line. When the page changes its width, because the window
 * does or the sidebar pushes it aside, each mark is looked at again, and those without a word are tried as a whole.
 * @param signal ends the watching
 */
export function watchMarks(window: Window & typeof globalThis, signal: AbortSignal): IntersectionObserver {
  const marks = new Set<Element>();
  let timer = 0;
  let width = 0;
  const sight = new window.IntersectionObserver(
    (seen) => {
      for (const { target, boundingClientRect: box, intersectionRect: shown, isIntersecting, rootBounds } of seen) {
        const isBeyond = rootBounds !== null && (box.right > rootBounds.right || box.left < rootBounds.left);
        const isCut = isIntersecting && shown.width > 0 && shown.width < box.width - 1;
        const { classList } = target;
        marks.add(target);
        if ((isBeyond || isCut) && !classList.contains('over')) {
          const isSmall = classList.contains('small');
          classList.add(isSmall ? 'over' : 'small');
          if (!isSmall) {
            classList.remove('placed');
            lookAgain(target);
            continue;
          }
        }
        classList.add('placed');
      }
    },
    { threshold: [0, 1] },
  );

  /** An observer tells of a target anew when it is given again. */
  function lookAgain(mark: Element): void {
    sight.unobserve(mark);
    if (mark.isConnected) sight.observe(mark);
    else marks.delete(mark);
  }

  /** The browser tells nothing by itself of a mark that is out of sight before and after. A mark whose word comes back is hidden until its place is known, so nothing jumps. */
  function tryAgain(): void {
    for (const mark of marks) {
      if (mark.classList.contains('small')) mark.classList.remove('small', 'over', 'placed');
      lookAgain(mark);
    }
  }

  const size = new window.ResizeObserver(([entry]) => {
    // A page grows longer all the time; its marks have no other place for it.
    const before = width;
    width = entry?.contentRect.width ?? 0;
    if (before === 0 || before === width) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(tryAgain, PAUSE);
  });
  size.observe(window.document.documentElement);
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    sight.disconnect();
    size.disconnect();
  });
  return sight;
}
