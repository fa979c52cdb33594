import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { startStage } from '@/scripts/stage/stage';
import { fixtureViews } from '@/scripts/views/page-views';
import { viewAll } from '@/scripts/views/view-all';
import { E2E_BUILD, expect, test } from './caveat-test';

test('with online checks off, every fixture page is viewed and no request leaves', async () => {
  test.slow();
  const pages = fixtureViews();
  expect(pages.length).toBeGreaterThan(100);
  const stage = await startStage(new Map([...pages.map(({ url }) => [url.host, () => null] as const), ...OUTSIDE_HOSTS.map(({ host }) => [host, () => null] as const)]));
  const context = await launchChromium({ extensionDir: E2E_BUILD, stage, headless: true });
  const extension = await Extension.of(context);
  await extension.dismissWelcome();
  const { views, answered, opened, others } = await viewAll(context, stage, pages);
  expect([...others]).toEqual([]);
  expect(views).toBe(pages.length);
  expect(answered).toBe(pages.filter(({ hasTab }) => hasTab).length);
  expect(opened).toBeGreaterThan(3);
  // The same server would have seen one.
  stage.reset();
  await extension.grantLive();
  expect((await viewAll(context, stage, pages.slice(0, 1))).others.get('api.crossref.org')).toBeGreaterThan(0);
  await context.close();
  await stage.close();
});
