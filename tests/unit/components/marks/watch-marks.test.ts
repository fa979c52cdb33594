// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchMarks } from '@/components/marks/watch-marks';

type Seen = (entries: object[]) => void;

let tell: Seen = () => {};
let resized: Seen = () => {};
let ended = new AbortController();
let observed: Element[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  observed = [];
  vi.stubGlobal('IntersectionObserver', class {
    constructor(callback: Seen) {
      tell = callback;
    }
    observe(mark: Element): void {
      observed.push(mark);
    }
    unobserve(): void {}
    disconnect(): void {}
  });
  vi.stubGlobal('ResizeObserver', class {
    constructor(callback: Seen) {
      resized = callback;
    }
    observe(): void {}
    disconnect(): void {}
  });
});

afterEach(() => {
  ended.abort();
  vi.unstubAllGlobals();
});

const width = (of: number): void => resized([{ contentRect: { width: of } }]);

/** A mark that ends at a place, in a window of 800 px. */
function seen(target: Element, right: number): void {
  const box = { left: right - 80, right, width: 80 };
  tell([{ target, boundingClientRect: box, intersectionRect: { width: 80 }, isIntersecting: true, rootBounds: { left: 0, right: 800 } }]);
}

function marked(): Element {
  watchMarks(window, ended.signal);
  return document.body.appendChild(document.createElement('button'));
}

test('a mark with room is placed as a whole', () => {
  const mark = marked();
  seen(mark, 700);
  expect(mark.className).toBe('placed');
});

test('without room it goes without its word first, and hangs below if that is too wide too', () => {
  const mark = marked();
  seen(mark, 820);
  expect(mark.className, 'not painted before its place is known').toBe('small');
  seen(mark, 790);
  expect(mark.className).toBe('small placed');
  const other = document.body.appendChild(document.createElement('button'));
  seen(other, 870);
  seen(other, 820);
  expect(other.className).toBe('small over placed');
});

test('it is tried as a whole again when the page becomes wider or narrower, as by a sidebar that pushes it aside', () => {
  const mark = marked();
  width(800);
  seen(mark, 820);
  seen(mark, 790);
  width(800);
  vi.runAllTimers();
  expect(mark.className, 'only longer').toBe('small placed');
  width(1_200);
  vi.runAllTimers();
  expect(mark.className).toBe('');
});

test('a mark with room is looked at again too: out of sight, the browser would not tell that a narrower page cuts it off', () => {
  const mark = marked();
  width(800);
  seen(mark, 700);
  observed = [];
  width(400);
  vi.runAllTimers();
  expect(observed).toEqual([mark]);
  expect(mark.className, 'it stays in sight meanwhile').toBe('placed');
});
