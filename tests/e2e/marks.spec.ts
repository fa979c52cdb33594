import type { CDPSession, Page } from '@playwright/test';
import { htmlAnswer } from '@/scripts/stage/answer';
import { expect, test } from './caveat-test';
import { articleWithReferences, pubmedList, referenceItem, resultRow } from './long-lists';

const ARTICLE = 'https://www.nature.com/articles/s41598-099-00600-0';
const LIST = 'https://pubmed.ncbi.nlm.nih.gov/?term=ageing';
/** Known works among 600 references: six retracted (as 5, 105, … 505), one corrected, one replaced, one notice. */
const REFERENCE_MARKS = 9;
/** Among 200 rows: two retracted, of which one says so itself; one corrected, one replaced, one notice. */
const ROW_MARKS = 4;


interface Watched {
  shifts: number;
  longest: number;
}

/** Counts layout shifts, and measures the longest task from now on. */
async function watch(page: Page): Promise<() => Promise<Watched>> {
  await page.addInitScript(() => {
    const seen = { shifts: 0, longest: 0 };
    (globalThis as { seen?: typeof seen }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.shifts += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (globalThis as unknown as { seen: Watched }).seen;
    });
}

const marks = (page: Page) => page.getByRole('button', { name: /: show the notice$/ });

/** Serves both pages, and says which requests left the browser but for these pages. */
function serve(stage: { page(host: string, path: string, answer: ReturnType<typeof htmlAnswer>): void }, rows = 200): void {
  stage.page('www.nature.com', '/articles/s41598-099-00600-0', htmlAnswer(articleWithReferences(600)));
  stage.page('pubmed.ncbi.nlm.nih.gov', '/', htmlAnswer(pubmedList(rows)));
}

test('600 references are marked with no request, no shift, and inside the entries', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  const seen = await watch(page);
  await page.goto(ARTICLE);
  await expect(marks(page)).toHaveCount(REFERENCE_MARKS);
  await expect(marks(page).first()).toHaveAccessibleName('Corrected: show the notice');
  expect((await seen()).shifts).toBe(0);
  expect(stage.requests().map(({ host }) => host).filter((host) => !/^(?:www\.nature\.com|.*google.*|.*gvt.*)$/.test(host))).toEqual([]);
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('span')].filter(({ shadowRoot }) => shadowRoot).map((host) => [host.parentElement?.localName, host.getBoundingClientRect().width, host.getAttributeNames().length]),
  );
  expect(places).toEqual(Array.from({ length: REFERENCE_MARKS }, () => ['p', 0, 0]));
});

test('a paper’s own status does not follow from its references', async ({ page, stage, extension, caveat }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(ARTICLE);
  await expect(marks(page)).toHaveCount(REFERENCE_MARKS);
  await expect(caveat.tab).toHaveAccessibleName('Open Caveat: Not checked');
  expect((await extension.badge(ARTICLE))?.title).toBe('Caveat: Not checked');
});

test('200 rows of PubMed are marked; what a row says itself is not repeated', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.grantLive();
  const seen = await watch(page);
  await page.goto(LIST);
  await expect(marks(page)).toHaveCount(ROW_MARKS);
  await expect(page.locator('[data-rel-pos="105"]').getByRole('button')).toHaveCount(0);
  expect((await seen()).shifts).toBe(0);
  expect(stage.requests().map(({ host }) => host).filter((host) => /crossref|ebi|eutils/.test(host)), 'with online checks on, too').toEqual([]);
});

test('pointing at a mark, focusing it or pressing it shows the notice; Esc and leaving hide it', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(ARTICLE);
  const mark = page.locator('#ref-CR5').getByRole('button');
  const card = page.locator('#ref-CR5').getByText('Listed by Caveat’s list');
  await mark.scrollIntoViewIfNeeded();
  await mark.hover();
  await expect(card).toBeVisible();
  await expect(page.locator('#ref-CR5').getByText('Retraction, 2 July 2014')).toBeVisible();
  await expect(page.locator('#ref-CR5').getByRole('link')).toHaveAttribute('href', 'https://doi.org/10.1038/nature13598');
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
  await page.locator('#ref-CR4').getByRole('link').or(page.locator('[data-counter="4."] a')).last().focus();
  await page.keyboard.press('Tab');
  await expect(card).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('#ref-CR5').getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(mark).toBeFocused();
  await mark.click();
  await expect(card).toBeVisible();
  await mark.click();
  await expect(card).toBeHidden();
});

test('a mark without room goes without its word and stays on its line, and nothing scrolls sideways', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.setViewportSize({ width: 872, height: 800 });
  const seen = await watch(page);
  await page.goto(LIST);
  await expect(marks(page)).toHaveCount(ROW_MARKS);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(872);
  const mark = await page.locator('[data-rel-pos="5"]').getByRole('button').boundingBox();
  const line = await page.locator('[data-rel-pos="5"] .docsum-pmid').boundingBox();
  const middle = (box: typeof line) => (box ? box.y + box.height / 2 : Number.NaN);
  expect(Math.abs(middle(mark) - middle(line)), 'on its line').toBeLessThan(8);
  expect(mark?.width).toBeLessThan(30);
  expect((await seen()).shifts).toBe(0);
  await page.setViewportSize({ width: 1400, height: 800 });
  const row = page.locator('[data-rel-pos="5"]');
  await expect(row.getByRole('button'), 'beside its line again, where there is room').not.toHaveClass(/\bsmall\b/);
  await expect(row.getByRole('button')).toHaveClass(/\bplaced\b/);
});

test('rows that come later are marked once', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(LIST);
  await expect(marks(page)).toHaveCount(ROW_MARKS);
  const rows = Array.from({ length: 200 }, (_, at) => resultRow(200 + at)).join('');
  await page.evaluate((html) => {
    const chunk = document.createElement('div');
    chunk.className = 'search-results-chunk';
    chunk.innerHTML = html;
    document.querySelector('.search-results-list')?.append(chunk);
  }, rows);
  await expect(marks(page)).toHaveCount(ROW_MARKS + 2);
  await page.waitForTimeout(1_000);
  await expect(marks(page)).toHaveCount(ROW_MARKS + 2);
});

test('switching the site off takes everything away, and switching it on brings it back', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(LIST);
  await expect(marks(page)).toHaveCount(ROW_MARKS);
  const body = () => page.evaluate(() => document.body.outerHTML);
  const before = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('span:empty').forEach((mark) => mark.attributes.length === 0 && mark.remove());
    return copy.outerHTML;
  });
  await extension.setSettings({ unmarkedSites: ['pubmed.ncbi.nlm.nih.gov'] });
  await page.bringToFront();
  await expect(marks(page)).toHaveCount(0);
  expect(await body()).toBe(before);
  await extension.setSettings({ unmarkedSites: [], markCorrected: false });
  await page.bringToFront();
  await expect(marks(page)).toHaveCount(ROW_MARKS - 1);
  await extension.setSettings({ marks: false });
  await page.bringToFront();
  await expect(marks(page)).toHaveCount(0);
});

test('marks are gone when the page goes on to another one without loading', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(LIST);
  await expect(marks(page)).toHaveCount(ROW_MARKS);
  await page.evaluate(() => {
    document.querySelector('.search-results')?.remove();
    document.title = 'Account';
    history.pushState(null, '', '/account/');
  });
  await expect(marks(page)).toHaveCount(0);
  await page.evaluate((row) => {
    document.title = 'ageing - Search Results - PubMed';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<section class="search-results-list"><div class="search-results-chunk">${row}</div></section>`);
    history.pushState(null, '', '/?term=again');
  }, resultRow(4) + resultRow(5));
  await expect(marks(page)).toHaveCount(1);
});

/** The longest stretch of our own scripts on the page's main thread, in milliseconds, from a trace. */
async function longestOfOurs(session: CDPSession, run: () => Promise<void>): Promise<{ ours: number; tasks: number }> {
  const events: { name: string; dur?: number; ts: number; tid: number; pid: number; args?: { data?: { url?: string; functionName?: string } } }[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as typeof events));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] } });
  await run();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const ours = events.filter(({ dur, args }) => dur !== undefined && (args?.data?.url ?? '').startsWith('chrome-extension://') && (args?.data?.url ?? '').endsWith('marks.js'));
  const tasks = events.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const around = ours.map((own) => tasks.filter(({ tid, pid, ts, dur = 0 }) => tid === own.tid && pid === own.pid && ts <= own.ts && own.ts < ts + dur).reduce((longest, { dur = 0 }) => Math.max(longest, dur), own.dur ?? 0));
  return { ours: Math.max(0, ...ours.map(({ dur = 0 }) => dur)) / 1_000, tasks: Math.max(0, ...around) / 1_000 };
}

test('a list five times as long has no task of ours that is much longer: it is read and marked in slices', async ({ page, stage, extension }) => {
  test.slow();
  await extension.setSettings({});
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const middle = new Map<string, number>();
  for (const [name, url, count, rows] of [
    ['600 references', ARTICLE, REFERENCE_MARKS, 0],
    ['200 rows of PubMed', LIST, ROW_MARKS, 200],
    ['1,000 rows of PubMed', LIST, ROW_MARKS + 8, 1_000],
  ] as const) {
    serve(stage, rows);
    // The middle one of three: other work on the machine makes a run longer, and code that is compiled already shorter.
    const runs: { ours: number; tasks: number }[] = [];
    for (let run = 0; run < 3; run += 1) {
      await page.goto('about:blank');
      runs.push(
        await longestOfOurs(session, async () => {
          await page.goto(url);
          await expect(marks(page)).toHaveCount(count);
          await page.waitForTimeout(2_000);
        }),
      );
    }
    console.log(`${name}, throttled 4x, three runs: longest of marks.js ${runs.map(({ ours }) => ours.toFixed(1)).join(', ')} ms; longest task with it ${runs.map(({ tasks }) => tasks.toFixed(1)).join(', ')} ms`);
    middle.set(name, runs.map(({ ours }) => ours).toSorted((a, b) => a - b)[1] ?? Number.NaN);
  }
  const small = middle.get('200 rows of PubMed') ?? 0;
  expect(small, 'something of ours was seen').toBeGreaterThan(0);
  // Five times the rows in one piece would be five times as long.
  expect((middle.get('1,000 rows of PubMed') ?? Infinity) / small).toBeLessThan(4);
});

test('a thousand entries stay in order when they come late', async ({ page, stage, extension }) => {
  serve(stage);
  await extension.setSettings({});
  await page.goto(ARTICLE);
  await expect(marks(page)).toHaveCount(REFERENCE_MARKS);
  await page.evaluate((html) => document.querySelector('.c-article-references')?.insertAdjacentHTML('beforeend', html), Array.from({ length: 400 }, (_, at) => referenceItem(600 + at)).join(''));
  await expect(marks(page)).toHaveCount(REFERENCE_MARKS + 4);
});
