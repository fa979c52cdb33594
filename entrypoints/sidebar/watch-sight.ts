/** What writes at one press. */
const WRITES = '.save-item button, .switch';

/**
 * Holds presses back on what writes while the reader cannot see it: a page can make our host transparent, shrink it or cover it,
 * and have the reader press something else. Chromium says whether an element can really be seen; elsewhere every press counts.
 * https://w3c.github.io/IntersectionObserver/v2/
 * @param onRefused called for a press that did not count
 */
export function watchSight(root: ShadowRoot, onRefused: () => void): void {
  const unseen = new WeakSet<Element>();
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isVisible } of entries as (IntersectionObserverEntry & { isVisible?: boolean })[]) {
        if (isVisible === false) unseen.add(target);
        else unseen.delete(target);
      }
    },
    // At least half of it, and looked at ten times a second: the browser allows no more.
    { threshold: 0.5, trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const writes = ({ target }: Event) => (target as Element).closest(WRITES);
  // Before it is pressed the pointer comes to it, or the focus.
  for (const type of ['pointerover', 'focusin']) {
    root.addEventListener(type, (event) => {
      const element = writes(event);
      if (element) sight.observe(element);
    });
  }
  root.addEventListener(
    'click',
    (event) => {
      const element = writes(event);
      if (!element || (event.isTrusted && !unseen.has(element))) return;
      event.preventDefault();
      event.stopPropagation();
      onRefused();
    },
    true,
  );
}
