import type { Page } from '@playwright/test';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import type { Stage } from '@/scripts/stage/stage';
import type { Extension } from '@/scripts/browser/extension';
import { expect, PRODUCTION_BUILD, test } from './caveat-test';
import { suspiciousPage } from './suspicious-page';

test.use({ extensionDir: PRODUCTION_BUILD });

const READ = 'www.nature.com';
/** A host that Caveat has no script for: what a page sees there is what it sees without Caveat. */
const NOT_READ = 'www.ebi.ac.uk';

type Evidence = Record<string, string> & { seen: Record<string, unknown[]> };

async function evidence(page: Page, { stage, extension }: { stage: Stage; extension: Extension }, host: string, path: string, head: string): Promise<Evidence> {
  stage.page(host, path, suspiciousPage(head, extension.id, PRODUCTION_BUILD));
  await page.goto(`https://${host}${path}`);
  // By the debugger itself: Playwright's own evaluation calls what the page has trapped.
  const session = await page.context().newCDPSession(page);
  const read = async () => (await session.send('Runtime.evaluate', { expression: 'globalThis.evidence' })).result.value as string | undefined;
  await expect.poll(read).toBeTruthy();
  const found = JSON.parse((await read()) ?? '') as Evidence;
  // The host's own name is no evidence.
  return JSON.parse(JSON.stringify(found).replaceAll(host, 'host')) as Evidence;
}

for (const [kind, path, head] of [
  ['that is no paper', '/about', ''],
  ['that looks like news', '/news/about', '<meta property="og:type" content="article"><meta name="dc.type" content="News">'],
] as const) {
  test(`a page ${kind} sees the same with Caveat and without`, async ({ page, stage, extension }) => {
    await extension.grantLive();
    const without = await evidence(page, { stage, extension }, NOT_READ, path, head);
    const seen = await evidence(page, { stage, extension }, READ, path, head);
    expect(seen).toEqual(without);
    expect(stage.requests().filter((request) => request.path === '/csp-report')).toEqual([]);
  });
}

test('a paper’s page sees one anonymous element and nothing else', async ({ page, stage, extension }) => {
  await extension.grantLive();
  const path = '/articles/s43856-099-00004-4';
  const head = `<meta name="citation_doi" content="${PLAIN_ARTICLE.doi}"><meta name="citation_title" content="A page">`;
  const without = await evidence(page, { stage, extension }, NOT_READ, path, head);
  const seen = await evidence(page, { stage, extension }, READ, path, head);
  await expect.poll(async () => (await extension.badge(`https://${READ}${path}`))?.title).toBe('Caveat: No notice found');

  expect(seen.beside, 'one div beside the body, without attributes and without children').toBe(`${without.beside},DIV0`);
  expect(seen.points, 'which lies over the page where the tab is').toBe([...(without.points ?? '').split(','), 'DIV'].toSorted().join());
  expect(seen.seen.mutated, 'and came by one change').toEqual([['childList', 'HTML', null, ['DIV']]]);
  expect({ ...seen, beside: '', points: '', seen: { ...seen.seen, mutated: [] } }).toEqual({ ...without, beside: '', points: '', seen: { ...without.seen, mutated: [] } });
  expect(stage.requests().filter((request) => request.path === '/csp-report')).toEqual([]);
});

test('the suspicious page would notice a script of its own world', async ({ page, stage, extension }) => {
  const without = await evidence(page, { stage, extension }, NOT_READ, '/about', '');
  await page.addInitScript(() => {
    addEventListener('load', () => {
      document.querySelectorAll('meta');
      document.body.dataset.mark = '';
      postMessage('ping');
    });
  });
  const noticed = await evidence(page, { stage, extension }, NOT_READ, '/about', '');
  expect(noticed.seen).not.toEqual(without.seen);
  expect(JSON.stringify(noticed.seen)).toMatch(/querySelectorAll/);
  expect(noticed.nodes).not.toBe(without.nodes);
});
