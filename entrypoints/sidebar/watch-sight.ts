import { looksSeen } from './looks-seen';

/** What writes at one press. */
const WRITES = '.save-item .primary, .sidebar-header > .switch';
/** A press counts on what has been in sight, in one place, for so long; in milliseconds. */
const HELD = 300;
/** By how much two places may differ and still be one, in px. */
const NEAR = 3;
/** The page's whole window. */
const WHOLE = [0, 0, 0, 0];

interface Sight {
  place: DOMRectReadOnly;
  /** On the clock of `Event.timeStamp`. */
  since: number;
}

/** By how much a place lies inside another at its top, right, bottom and left, in px. */
const inside = (place: DOMRectReadOnly, bounds: DOMRectReadOnly) => [
  place.top - bounds.top,
  bounds.right - place.right,
  bounds.bottom - place.bottom,
  place.left - bounds.left,
];
const isNear = (place: DOMRectReadOnly, other: DOMRectReadOnly) => inside(place, other).every((by) => Math.abs(by) < NEAR);

/**
 * Lets a press through to what writes only where the reader can have seen what they press: a page can cover
 * the column by what it adds to the top layer, or show or move it under the pointer. Chromium says whether an element is
 * really seen; where the browser does not, `looksSeen` finds out what it can. Without an answer a press does not count.
 * https://w3c.github.io/IntersectionObserver/v2/
 * @param onPress told of each press on what writes, whether it counts
 */
export function watchSight(root: ShadowRoot, onPress: (counts: boolean) => void): void {
  /** What is in sight, in the order of the column: a redrawn button in the same place is the one that was seen there. */
  const sights: (Sight | undefined)[] = [];
  let observers: IntersectionObserver[] = [];
  const tells = 'trackVisibility' in IntersectionObserver.prototype;

  /**
   * Looks at an element through a window of its own size, so that the browser tells when it moves, too.
   * @param insets the window's distance from the edges of the page's, in px
   */
  function look(target: Element, at: number, insets: number[]): void {
    const observer = new IntersectionObserver(
      (entries) => {
        // What was queued for an observer that was given up.
        if (!observers.includes(observer)) return;
        const { isVisible = looksSeen(target), isIntersecting, boundingClientRect: place, rootBounds, time } = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
        const isSeen = isIntersecting && isVisible;
        const before = sights[at];
        sights[at] = isSeen ? (before && isNear(before.place, place) ? before : { place, since: time }) : undefined;
        if (!rootBounds) return;
        const inWindow = inside(place, rootBounds).map((by, side) => by + (insets[side] ?? 0));
        const fitting = inWindow.every((by) => by >= 0) ? inWindow.map(Math.floor) : WHOLE;
        if (fitting.every((inset, side) => Math.abs(inset - (insets[side] ?? 0)) < NEAR)) return;
        observer.disconnect();
        observers = observers.filter((each) => each !== observer);
        look(target, at, fitting);
      },
      { threshold: 0.95, rootMargin: insets.map((inset) => `${-inset}px`).join(' '), trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    observers.push(observer);
    observer.observe(target);
  }

  const targets = () => [...root.querySelectorAll(WRITES)];

  function lookAnew(): void {
    for (const observer of observers) observer.disconnect();
    observers = [];
    const all = targets();
    sights.length = Math.min(sights.length, all.length);
    all.forEach((target, at) => look(target, at, WHOLE));
  }

  new MutationObserver(lookAnew).observe(root, { childList: true, characterData: true, subtree: true });
  window.addEventListener('resize', lookAnew);
  root.addEventListener(
    'click',
    (event) => {
      const target = (event.target as Element).closest(WRITES);
      if (!target) return;
      const sight = sights[targets().indexOf(target)];
      const counts = !!sight && event.timeStamp - sight.since >= HELD && isNear(sight.place, target.getBoundingClientRect()) && (tells || looksSeen(target));
      if (!counts) {
        event.preventDefault();
        event.stopPropagation();
        lookAnew();
      }
      // The second half of a double click says nothing of its own.
      if (counts || (event as MouseEvent).detail < 2) onPress(counts);
    },
    true,
  );
}
