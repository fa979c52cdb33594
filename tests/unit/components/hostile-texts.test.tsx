// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { cloneElement, isValidElement, type JSX, type VNode } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { HOSTILE_TEXTS } from '@/tests/support/hostile-texts';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

afterEach(cleanup);

// jsdom has neither; the gallery asks for both when it is loaded.
Object.assign(globalThis, { matchMedia: () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }) });
const { PAGE_STATES } = await import('@/scripts/gallery/app/page-states');

const nothing = (): void => {};
/** Codes, identifiers, dates and such: what outside data can be only in these very forms, held by the parsers. */
const CODE = /^(?:[a-z]+(?:[-_][a-z]+)*|[a-z]+[A-Z]\w*|[a-z]\w*\.\w+|10\.\d{4,9}\/\S+|PMC?\d+|\d[\d./:TZ-]*|[a-z]{2}(?:-[A-Z]{2})?|entry-\d+)$/;
/** Of these the interface itself says what they may be. */
const OWN_KEYS = new Set(['id', 'key', 'paper', 'entryId', 'className', 'class', 'style', 'view', 'href', 'place', 'look', 'side', 'language', 'locale', 'address']);

/**
 * The same props with another text wherever there is a free one: whatever a service, a file or a page may have said.
 * @param kept keys of addresses that the form before has checked
 */
function withTexts(value: unknown, text: string, kept: readonly string[], seen = new Map<unknown, unknown>()): unknown {
  if (typeof value === 'string') return value === '' || CODE.test(value) ? value : text;
  if (typeof value !== 'object' || value === null || value instanceof AbortSignal || value instanceof Node) return value;
  if (seen.has(value)) return seen.get(value);
  if (isValidElement(value)) {
    const { props } = value as VNode<Record<string, unknown>>;
    return cloneElement(value as VNode<Record<string, unknown>>, withTexts(props, text, kept, seen) as Record<string, unknown>);
  }
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, withTexts(each, text, kept, seen)]));
  if (value instanceof Set) return value;
  if (Array.isArray(value)) return value.map((each) => withTexts(each, text, kept, seen));
  const copy: Record<string, unknown> = {};
  seen.set(value, copy);
  for (const [key, each] of Object.entries(value)) copy[key] = (OWN_KEYS.has(key) || kept.includes(key)) && typeof each === 'string' ? each : withTexts(each, text, kept, seen);
  return copy;
}

const sidebar = (props: object): JSX.Element => (
  <Sidebar report={null} verdict={null} place="page" keepOpen={false} busy={false} problem={null} onClose={nothing} onKeepOpen={nothing} onSave={nothing} onEdit={nothing} onOpenList={nothing} onOptions={nothing} onTurnOnLive={nothing} onRetry={nothing} {...props} />
);
const SURFACES: Record<string, JSX.Element> = {
  ...Object.fromEntries(Object.entries(SAMPLE_REPORTS).map(([name, props]) => [`sidebar-${name}`, sidebar(props)])),
  ...PAGE_STATES,
};

/** All at once, as one long text; Markdown's by paragraphs; and addresses, which do harm only where a text begins with them. */
const TEXTS = [HOSTILE_TEXTS.join(' '), HOSTILE_TEXTS.filter((text) => /^[<!`]?\[|^</.test(text)).join('\n\n'), 'javascript:globalThis.hit=1', 'java\tscript:globalThis.hit=1', 'data:text/html,<script>globalThis.hit=1</script>', 'https://journal.example@evil.example/'];

/** Elements that the interface has somewhere, drawn with the texts that it is made for; and Markdown of a note. */
const KNOWN = new Set(['EM', 'STRONG', 'CODE', 'PRE', 'BLOCKQUOTE', 'BR', 'HR', 'DEL', 'OL']);
const NEVER = 'script,iframe,object,embed,style,link,base,meta,template,foreignObject,animate,use,math,video,audio,source,marquee,frame,frameset,applet,portal';

const tagsIn = (root: ParentNode) => [...root.querySelectorAll('*')].map(({ tagName }) => tagName);

function expectHarmless(root: ParentNode): void {
  expect([...root.querySelectorAll(NEVER)].map(({ outerHTML }) => outerHTML)).toEqual([]);
  for (const element of root.querySelectorAll('*')) {
    expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'formaction')).toEqual([]);
    for (const name of ['href', 'src', 'action', 'xlink:href', 'poster']) {
      const address = element.getAttribute(name);
      if (address !== null) expect(`${name} ${address}`).toMatch(/^(?:href https?:\/\/(?![^/]*@)|href #|src \/[\w/-]+\.(?:png|svg)$)/);
    }
  }
  expect('hit' in globalThis).toBe(false);
}

test('the elements of the interface are known', () => {
  for (const surface of Object.values(SURFACES)) {
    for (const tag of tagsIn(render(surface).container)) KNOWN.add(tag);
    cleanup();
  }
  expect(KNOWN.size).toBeGreaterThan(20);
}, 120_000);

describe.each(Object.keys(SURFACES))('%s', (name) => {
  test('shows texts as texts, whatever they are', () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThan(40);
    const surface = SURFACES[name];
    if (!surface) throw new Error(name);
    const draw = (text: string) => {
      const { container } = render(withTexts(surface, text, name.startsWith('clip-') ? ['url'] : []) as JSX.Element);
      return container;
    };
    for (const text of TEXTS) {
      const container = draw(text);
      expectHarmless(container);
      expect(tagsIn(container).filter((tag) => !KNOWN.has(tag))).toEqual([]);
      cleanup();
    }
  }, 120_000);
});
