/** Changes of the window's size are followed this long after the last of them, in milliseconds. */
const PAUSE = 150;

/**
 * Finds out for each mark whether it is inside the window and nothing cuts it off. If not, the mark hangs below the
 * end of its line. When the window changes its size, each mark that hangs is tried beside its line again.
 * @param signal ends the watching
 */
export function watchMarks(window: Window & typeof globalThis, signal: AbortSignal): IntersectionObserver {
  const hanging = new Set<Element>();
  let timer = 0;
  const sight = new window.IntersectionObserver(
    (seen) => {
      for (const { target, boundingClientRect: box, intersectionRect: shown, isIntersecting, rootBounds } of seen) {
        const isBeyond = rootBounds !== null && (box.right > rootBounds.right || box.left < rootBounds.left);
        const isCut = isIntersecting && shown.width > 0 && shown.width < box.width - 1;
        if (isBeyond || isCut) {
          target.classList.add('over');
          hanging.add(target);
        }
        target.classList.add('placed');
      }
    },
    { threshold: [0, 1] },
  );

  /** A mark is hidden until its place is known, so nothing jumps. An observer tells of a target anew when it is given again. */
  function tryAgain(): void {
    for (const mark of hanging) {
      mark.classList.remove('over', 'placed');
      sight.unobserve(mark);
      if (mark.isConnected) sight.observe(mark);
    }
    hanging.clear();
  }

  window.addEventListener(
    'resize',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(tryAgain, PAUSE);
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    sight.disconnect();
  });
  return sight;
}
