/** Where an element is tried, as parts of its width and height. */
const POINTS = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]] as const;

/**
 * What a script can find out of whether an element of the column is seen: presses on its middle and near its corners reach
 * it, and nothing else of the top layer lies over it. It does not find what a page has there in a shadow root and lets
 * presses through.
 */
export function looksSeen(target: Element): boolean {
  const { left, top, right, bottom } = target.getBoundingClientRect();
  const root = target.getRootNode() as ShadowRoot;
  const isOver = (other: Element) => {
    const place = other.getBoundingClientRect();
    return place.left < right && place.right > left && place.top < bottom && place.bottom > top;
  };
  return (
    POINTS.every(([x, y]) => target.contains(root.elementFromPoint(left + x * (right - left), top + y * (bottom - top)))) &&
    ![...document.querySelectorAll(':popover-open, :modal, :fullscreen')].some(isOver)
  );
}
