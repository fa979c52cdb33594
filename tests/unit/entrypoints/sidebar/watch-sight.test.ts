// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSight } from '@/entrypoints/sidebar/watch-sight';

type Tell = (entries: object[]) => void;

interface Looking {
  target: Element;
  margin: string;
  say: Tell;
}

let looking: Looking[] = [];
let presses: boolean[] = [];
let place = new DOMRect(900, 858, 170, 34);
let root: ShadowRoot;

/** @param trackVisibility whether the browser says if an element is seen */
function stubObserver(trackVisibility: boolean): void {
  class Observer {
    readonly #options: { rootMargin: string };
    readonly #say: Tell;
    constructor(say: Tell, options: { rootMargin: string }) {
      this.#say = say;
      this.#options = options;
    }
    observe(target: Element): void {
      looking.push({ target, margin: this.#options.rootMargin, say: this.#say });
    }
    disconnect(): void {
      looking = looking.filter(({ say }) => say !== this.#say);
    }
  }
  if (trackVisibility) Object.defineProperty(Observer.prototype, 'trackVisibility', { value: true });
  vi.stubGlobal('IntersectionObserver', Observer);
}

function begin(trackVisibility = true): void {
  stubObserver(trackVisibility);
  const host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  watchSight(root, (counts) => presses.push(counts));
}

/** Draws the button anew, as a report that comes in does. */
async function draw(): Promise<void> {
  root.innerHTML = '<div class="save-item"><button class="primary">Save</button></div>';
  await Promise.resolve();
}

const bounds = (margin: string) => {
  const [top = 0, right = 0, bottom = 0, left = 0] = margin.split(' ').map((each) => -Number.parseFloat(each));
  return new DOMRect(left, top, 1_280 - left - right, 900 - top - bottom);
};

/** Who looks at the button of this test: the sidebars of the tests before hear of the window, too. */
const here = () => looking.filter(({ target }) => target.getRootNode() === root);

/** The browser tells of the button. @param ago how long ago that was so, in milliseconds */
function tell(ago: number, isVisible?: boolean, isIntersecting = true): void {
  for (const { margin, say } of here()) {
    say([{ isIntersecting, isVisible, boundingClientRect: place, rootBounds: bounds(margin), time: new Event('now').timeStamp - ago }]);
  }
}

const press = (detail = 1) => root.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

beforeEach(() => {
  place = new DOMRect(900, 858, 170, 34);
  looking = [];
  presses = [];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => place);
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('a press on "Save"', () => {
  test('counts on what has been in sight for a while', async () => {
    begin();
    await draw();
    tell(2_000, true);
    expect(press()).toBe(true);
    expect(presses).toEqual([true]);
  });

  test.each([
    ['nobody has said that it is seen', () => undefined],
    ['it has only just come into sight', () => tell(0, true)],
    ['it is not seen any more', () => (tell(2_000, true), tell(100, false))],
    ['it has left the window', () => (tell(2_000, true), tell(100, true, false))],
    ['it was hidden, and is seen again this moment', () => (tell(2_000, true), tell(1_000, false), tell(0, true))],
    ['it has moved since, and the browser has not told', () => (tell(2_000, true), (place = new DOMRect(900, 700, 170, 34)))],
    ['it has moved, and the browser has told this moment', () => (tell(2_000, true), (place = new DOMRect(900, 700, 170, 34)), tell(0, true))],
  ])('does not count where %s, and it is looked at anew', async (_name, before) => {
    begin();
    await draw();
    before();
    expect(press()).toBe(false);
    expect(presses).toEqual([false]);
    expect(here().map(({ margin }) => margin)).toEqual(['0px 0px 0px 0px']);
    tell(2_000, false);
    tell(1_000, true);
    expect(press()).toBe(true);
  });

  test('counts on a button that was drawn anew in its place, but not in another', async () => {
    begin();
    await draw();
    tell(2_000, true);
    await draw();
    tell(0, true);
    press();
    place = new DOMRect(900, 700, 170, 34);
    await draw();
    tell(0, true);
    press();
    expect(presses).toEqual([true, false]);
  });

  test('says nothing at the second half of a double click that does not count', async () => {
    begin();
    await draw();
    press();
    press(2);
    expect(presses).toEqual([false]);
  });

  test('is watched through a window of the button’s own size, and through the whole one where it lies outside', async () => {
    begin();
    await draw();
    tell(2_000, true);
    expect(here().map(({ margin }) => margin)).toEqual(['-858px -210px -8px -900px']);
    place = new DOMRect(900, 950, 170, 34);
    tell(1_000, true, false);
    expect(here().map(({ margin }) => margin)).toEqual(['0px 0px 0px 0px']);
  });

  test('a window of another size, and a column without buttons, are looked at anew', async () => {
    begin();
    await draw();
    tell(2_000, true);
    window.dispatchEvent(new Event('resize'));
    expect(here().map(({ margin }) => margin)).toEqual(['0px 0px 0px 0px']);
    root.replaceChildren();
    await Promise.resolve();
    expect(here()).toEqual([]);
    await draw();
    expect(press()).toBe(false);
  });
});

describe('where the browser does not say whether an element is seen', () => {
  const reached = (by: Element | null) => Object.assign(root, { elementFromPoint: () => by });

  test('a press counts where it reaches the button', async () => {
    begin(false);
    await draw();
    reached(root.querySelector('button'));
    vi.spyOn(document, 'querySelectorAll').mockReturnValue([] as unknown as NodeListOf<Element>);
    tell(2_000);
    expect(press()).toBe(true);
  });

  test('it does not where something of the page’s top layer lies over it, or it is not reached', async () => {
    begin(false);
    await draw();
    const over = vi.spyOn(document, 'querySelectorAll').mockReturnValue([] as unknown as NodeListOf<Element>);
    reached(root.querySelector('button'));
    tell(2_000);
    // It has the place that every element has here.
    over.mockReturnValue([document.body] as unknown as NodeListOf<Element>);
    expect(press()).toBe(false);
    over.mockReturnValue([] as unknown as NodeListOf<Element>);
    reached(null);
    tell(2_000);
    expect(press()).toBe(false);
  });
});
