// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '@/components/parts/keep-focus';

let end: () => void;
beforeEach(() => {
  document.body.innerHTML = '<main><h1 tabindex="-1">List</h1><section><button id="a">A</button><p><button id="b">B</button></p></section></main>';
  end = keepFocus(document);
});
afterEach(() => end());

const focus = (id: string) => document.querySelector<HTMLElement>(`#${id}`)?.focus();
const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
const focused = () => vi.waitUntil(() => document.activeElement !== document.body && document.activeElement);
const pause = () => new Promise((resolve) => setTimeout(resolve, 250));

test('the focus of what is taken away goes to the nearest thing around it', async () => {
  focus('b');
  press();
  document.querySelector('#b')?.remove();
  expect(await focused()).toBe(document.querySelector('#a'));
});

test('where nothing around it can have the focus, the page’s heading gets it', async () => {
  focus('b');
  press();
  document.querySelector('section')?.remove();
  expect(await focused()).toBe(document.querySelector('h1'));
});

test('whoever gives the focus on in time is not overruled', async () => {
  focus('b');
  press();
  document.querySelector('#b')?.remove();
  document.querySelector('h1')?.focus();
  await pause();
  expect(document.activeElement).toBe(document.querySelector('h1'));
});

test('a reader with a mouse is left where they are', async () => {
  focus('b');
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  document.querySelector('#b')?.remove();
  await pause();
  expect(document.activeElement).toBe(document.body);
});
