import { describe, expect, test, vi } from 'vitest';
import { ownCommands, pageCommands } from '@/lib/messaging/contract';
import { createRouter, Refusal, type Handlers } from '@/lib/messaging/router';

const self = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
const own = { id: 'abc', origin: 'chrome-extension://abc', url: 'chrome-extension://abc/options.html' };
const page = { id: 'abc', origin: 'https://www.nature.com', url: 'https://www.nature.com/', tab: { id: 3 }, frameId: 0 };

/** Handlers that do nothing but say that they ran. */
function handlers(overrides: Partial<Handlers> = {}) {
  const called: string[] = [];
  const all = Object.fromEntries(
    [...Object.keys(pageCommands), ...Object.keys(ownCommands)].map((name) => [
      name,
      async () => {
        called.push(name);
        return null;
      },
    ]),
  ) as unknown as Handlers;
  return { called, handlers: { ...all, ...overrides } };
}

describe('the router of commands', () => {
  test('leaves what is not a command to others', () => {
    const route = createRouter(self, handlers().handlers);
    for (const message of [null, 1, 'open-sidebar', {}, { type: 'toString' }, { type: 7 }, { type: 'unheard-of' }]) {
      expect(route(message, own)).toBeUndefined();
    }
  });

  test.each(Object.keys(ownCommands))('refuses %s from a script in a web page', async (type) => {
    const { called, handlers: all } = handlers();
    const reply = await createRouter(self, all)({ type, id: 'x', text: '', patch: {}, tabId: 1 }, page);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(called).toEqual([]);
  });

  test('lets a page script open the sidebar', async () => {
    const { called, handlers: all } = handlers();
    expect(await createRouter(self, all)({ type: 'open-sidebar' }, page)).toEqual({ ok: true, value: null });
    expect(called).toEqual(['open-sidebar']);
  });

  test.each([
    { type: 'save-paper' },
    { type: 'save-paper', ids: { doi: 5, pmid: null, pmcid: null, arxiv: null }, title: null },
    { type: 'save-paper', ids: { doi: 'x'.repeat(301), pmid: null, pmcid: null, arxiv: null }, title: null },
    { type: 'show-page', page: 'https://evil.example', atPaper: false },
    { type: 'show-page', page: 'clip', atPaper: false },
    { type: 'set-sidebar', patch: { keepOpen: 'yes' } },
    { type: 'set-sidebar', patch: { openSections: Array.from({ length: 21 }, () => 'status') } },
  ])('refuses a misshapen message: %j', async (message) => {
    const { called, handlers: all } = handlers();
    expect(await createRouter(self, all)(message, page)).toMatchObject({ ok: false, problem: { code: 'malformed' } });
    expect(called).toEqual([]);
  });

  test('hands a refusal on with its line and reason', async () => {
    const problem = { code: 'bad-pack', message: 'no such basis', line: 12, path: 'summaries[0].basis' };
    const { handlers: all } = handlers({
      'import-pack': async () => {
        throw new Refusal(problem);
      },
    });
    expect(await createRouter(self, all)({ type: 'import-pack', text: '{}' }, own)).toEqual({ ok: false, problem });
  });

  test('an unexpected error is a failure, never a success', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handlers: all } = handlers({
      'delete-everything': async () => {
        throw new Error('disk full');
      },
    });
    const reply = await createRouter(self, all)({ type: 'delete-everything' }, own);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'failed', message: 'disk full' } });
    expect(console.error).toHaveBeenCalledOnce();
  });
});
