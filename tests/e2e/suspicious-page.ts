import { readdirSync } from 'node:fs';
import type { StageAnswer } from '@/scripts/stage/answer';

const NONCE = 'suspicious';
const CSP = `default-src 'self'; script-src 'nonce-${NONCE}'; style-src 'none'; connect-src *; img-src * data:; report-uri /csp-report`;

/** How long the page waits before it adds up what it saw, in milliseconds. */
export const WATCHED = 1_500;

/**
 * A page that tries to tell whether an extension is there: it traps what a script could call, listens
 * to all there is to hear, probes for files, sends messages, and leaves what it saw as text on
 * `globalThis.evidence`. Everything in it is the same on every host.
 * @param head markup for the head, metadata of a paper for instance
 * @param extensionDir the package whose files are probed for
 */
export function suspiciousPage(head: string, extensionId: string, extensionDir: string): StageAnswer {
  const files = readdirSync(extensionDir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const probes = files.map((name) => `chrome-extension://${extensionId}/${name}`);
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script nonce="${NONCE}">(${spy.toString()})(${JSON.stringify(probes)}, ${JSON.stringify(extensionId)}, ${WATCHED})</script>${head}</head>
<body><main><h1>A page</h1><p>Words of the page. <a href="/elsewhere">A link</a></p><div id="box"></div></main></body></html>`,
  };
}

/** Runs in the page, before everything else: nothing from outside is in reach. */
function spy(probes: readonly string[], extensionId: string, watched: number): void {
  const seen: Record<string, unknown[]> = {};
  /** The page's own doings are no evidence. */
  let own = false;
  const note = (kind: string, what: unknown) => {
    if (!own) (seen[kind] ??= []).push(what);
  };
  const apply = Reflect.apply;

  const trap = (label: string, holder: object, key: string) => {
    const before = Object.getOwnPropertyDescriptor(holder, key);
    if (!before?.configurable) return;
    if (before.get) {
      const { get } = before;
      Object.defineProperty(holder, key, { ...before, get(this: unknown) { note('read', label); return apply(get, this, []) as unknown; } });
    } else if (typeof before.value === 'function') {
      const value = before.value as (...args: unknown[]) => unknown;
      Object.defineProperty(holder, key, { ...before, value(this: unknown, ...args: unknown[]) { note('called', label); return apply(value, this, args); } });
    }
  };
  const trapped: [object, string[]][] = [
    [Document.prototype, ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'createElement', 'title', 'head', 'body', 'documentElement', 'visibilityState', 'adoptedStyleSheets', 'implementation', 'baseURI']],
    [Element.prototype, ['querySelector', 'querySelectorAll', 'getAttribute', 'attachShadow', 'append', 'remove', 'matches', 'closest', 'shadowRoot', 'innerHTML', 'getBoundingClientRect']],
    [Node.prototype, ['textContent', 'appendChild', 'isConnected', 'parentElement', 'childNodes']],
    [HTMLElement.prototype, ['innerText', 'offsetHeight', 'style', 'focus']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [MutationObserver.prototype, ['observe', 'disconnect']],
    [CSSStyleSheet.prototype, ['replaceSync', 'insertRule']],
    [Storage.prototype, ['getItem', 'setItem']],
    [History.prototype, ['pushState', 'replaceState']],
    [Performance.prototype, ['mark', 'measure']],
    [JSON, ['parse', 'stringify']],
    [Reflect, ['get']],
    [globalThis, ['fetch', 'postMessage', 'getComputedStyle', 'setTimeout', 'requestAnimationFrame', 'navigation']],
  ];
  for (const [holder, keys] of trapped) for (const key of keys) trap(`${Object.prototype.toString.call(holder)} ${key}`, holder, key);
  // Whoever reads a name off any object of this world is heard.
  const everyObject: object = Object.prototype;
  for (const key of ['doi', 'ids', 'finding', 'snapshot', 'caveat', 'runtime', 'connect']) {
    Object.defineProperty(everyObject, key, { configurable: true, get: () => void note('read', `any object's ${key}`) });
  }
  const { addEventListener } = EventTarget.prototype;
  const hear = (target: EventTarget, types: string[]) => {
    own = true;
    for (const type of types) apply(addEventListener, target, [type, (event: Event) => note('heard', `${type} ${event instanceof MessageEvent ? 'message' : event.constructor.name}`), true]);
    own = false;
  };
  hear(globalThis as unknown as EventTarget, ['message', 'messageerror', 'error', 'unhandledrejection', 'storage', 'focus', 'blur', 'resize', 'scroll', 'hashchange', 'popstate', 'wxt:content-script-started', 'wxt:locationchange']);
  hear(document, ['securitypolicyviolation', 'selectionchange', 'visibilitychange', 'slotchange', 'DOMNodeInserted', 'focusin', 'wxt:content-script-started', 'wxt:locationchange']);
  hear(navigation as unknown as EventTarget, ['currententrychange', 'navigate']);
  own = true;
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      // The parser's own work is over by then.
      if (document.readyState === 'complete') note('mutated', [type, target.nodeName, attributeName, [...addedNodes].map(({ nodeName }) => nodeName)]);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, entryType } of list.getEntries()) note('measured', [entryType, name]);
  }).observe({ entryTypes: ['resource', 'mark', 'measure', 'layout-shift'] });
  const globals = Object.getOwnPropertyNames(globalThis).join();

  setTimeout(async () => {
    own = true;
    const answers: Record<string, string> = {};
    const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?(id: string, message: unknown): unknown } } };
    answers.api = typeof chrome?.runtime;
    try {
      answers.message = String(chrome?.runtime?.sendMessage?.(extensionId, { type: 'tell-state' }));
    } catch (error) {
      answers.message = String(error);
    }
    for (const message of [{ type: 'tell-state' }, { type: 'toggle-sidebar' }, 'ping']) globalThis.postMessage(message, '*');
    for (const type of ['wxt:content-script-started', 'caveat', 'click', 'keydown', 'visibilitychange', 'currententrychange']) {
      document.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { type: 'tell-state' } }));
      navigation?.dispatchEvent(new Event(type));
    }
    const outcome = (promise: Promise<unknown>) => promise.then(() => 'there', () => 'not there');
    const probed = await Promise.all(
      probes.flatMap((url) => [
        outcome(fetch(url)),
        outcome(new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: url }))),
      ]),
    );
    answers.probed = [...new Set(probed)].join();
    answers.globals = Object.getOwnPropertyNames(globalThis).filter((name) => !globals.split(',').includes(name)).join();
    answers.stored = JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]);
    answers.nodes = document.body.outerHTML + document.documentElement.getAttributeNames().join() + document.head.querySelectorAll('style,link[rel=stylesheet]').length;
    answers.styled = JSON.stringify([document.adoptedStyleSheets.length, document.styleSheets.length, document.getAnimations().length, [...document.fonts].length]);
    answers.symbols = String(Object.getOwnPropertySymbols(globalThis).length + Object.getOwnPropertySymbols(document).length);
    answers.size = JSON.stringify([document.documentElement.scrollHeight, document.documentElement.scrollWidth, document.documentElement.clientWidth, innerWidth]);
    answers.focus = `${document.activeElement?.nodeName} ${getSelection()?.rangeCount}`;
    answers.frames = String(globalThis.length);
    const box = { width: innerWidth, height: innerHeight };
    const points = Array.from({ length: 40 * 40 }, (_, at) => document.elementFromPoint(((at % 40) + 0.5) * (box.width / 40), (Math.floor(at / 40) + 0.5) * (box.height / 40)));
    answers.points = [...new Set(points.map((element) => element?.nodeName))].toSorted().join();
    answers.beside = [...document.documentElement.children].map((element) => `${element.nodeName}${element.attributes.length}${element.childNodes.length || ''}`.replace(/^(HEAD|BODY).*/, '$1')).join();
    Object.assign(globalThis, { evidence: JSON.stringify({ ...answers, seen }) });
  }, watched);
  own = false;
}
