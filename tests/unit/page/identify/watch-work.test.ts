import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageFinding } from '@/lib/model/page-finding';
import { printedEvidence } from '@/lib/page/identify/printed-evidence';
import { watchWork } from '@/lib/page/identify/watch-work';

/** A page in a window with the browser's `navigation`, and what was reported of it. */
class WatchedPage {
  readonly reports: PageFinding[] = [];
  readonly ending: AbortController;
  /** Timers that were set and neither ran nor were taken back. */
  readonly waiting = new Set<unknown>();
  /** How often a timer of the watcher ran. */
  looks = 0;
  private readonly lookAgain: () => void;
  private readonly window: JSDOM['window'];
  private readonly navigation: EventTarget;

  constructor(url: string, head = '', { withNavigation = true, body = '' } = {}) {
    this.window = new JSDOM(`<!DOCTYPE html><head>${head}</head><body>${body}</body>`, { url }).window;
    this.ending = new this.window.AbortController();
    this.navigation = new this.window.EventTarget();
    if (withNavigation) Object.assign(this.window, { navigation: this.navigation });
    Object.assign(this.window, {
      // The test's timers, so that waiting costs nothing.
      setTimeout: (run: () => void, milliseconds: number) => {
        const timer = setTimeout(() => {
          this.waiting.delete(timer);
          this.looks += 1;
          run();
        }, milliseconds);
        this.waiting.add(timer);
        return timer;
      },
      clearTimeout: (timer: NodeJS.Timeout) => {
        this.waiting.delete(timer);
        clearTimeout(timer);
      },
    });
    const window = this.window as unknown as Window & typeof globalThis;
    this.lookAgain = watchWork((finding) => void this.reports.push(finding), this.ending.signal, window, printedEvidence);
  }

  /** Counts from now on how often the page is searched. */
  countSearches(): () => number {
    let count = 0;
    for (const { prototype } of [this.window.Document, this.window.Element]) {
      const search = prototype.querySelectorAll;
      prototype.querySelectorAll = function searched(this: Document, selector: string) {
        count += 1;
        return search.call(this, selector);
      } as typeof search;
    }
    return () => count;
  }

  /** The page's own pushState. */
  navigate(path: string): void {
    this.window.history.pushState(null, '', path);
    this.navigation.dispatchEvent(new this.window.Event('currententrychange'));
  }

  /** The page is shown again after it was hidden. */
  comeBack(): void {
    this.lookAgain();
  }

  back(): void {
    this.window.dispatchEvent(new this.window.Event('popstate'));
  }

  /** What the page renders into its head. */
  render(head: string): void {
    this.window.document.head.innerHTML = head;
  }

  renderBody(body: string): void {
    this.window.document.body.innerHTML = body;
  }

  change(selector: string, attribute: string, value: string): void {
    this.window.document.querySelector(selector)?.setAttribute(attribute, value);
  }

  replaceHead(head: string): void {
    const made = this.window.document.createElement('head');
    made.innerHTML = head;
    this.window.document.head.replaceWith(made);
  }

  get last(): string | null | undefined {
    return this.reports.at(-1)?.ids.doi;
  }
}

const title = (text: string) => `<meta name="citation_title" content="${text}">`;
const pmid = (id: string) => `<meta name="citation_pmid" content="${id}">`;
const paper = (doi: string) => `<meta name="citation_doi" content="${doi}">`;
/** Lets mutation records arrive, then time pass. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a page that changes without loading', () => {
  test('reports the paper at once', () => {
    expect(new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a')).last).toBe('10.5555/a');
  });

  test('what is not in the head under its usual name is looked for in a task of its own, without any change', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', '', { body: '<p class="doi">doi: 10.5555/a</p>' });
    expect(page.reports).toEqual([]);
    await pass(0);
    expect([page.last, page.looks]).toEqual(['10.5555/a', 1]);
  });

  test('nothing is looked for any more where the signal came first', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', '', { body: '<p class="doi">doi: 10.5555/a</p>' });
    page.ending.abort();
    await pass(1_000);
    expect([page.reports, page.waiting.size]).toEqual([[], 0]);
  });

  test('takes the last paper back before anything is known of the next', () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    expect(page.reports.map(({ ids }) => ids.doi)).toEqual(['10.5555/a', null]);
  });

  test('reports the next paper when its metadata comes late', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    await pass(2_000);
    page.render(paper('10.5555/b'));
    await pass(500);
    expect(page.reports.map(({ ids }) => ids.doi)).toEqual(['10.5555/a', null, '10.5555/b']);
  });

  test('stays silent when the metadata is never renewed', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    await pass(60_000);
    expect(page.last).toBeNull();
  });

  test('does not give the next paper the number of the last: a new PMID in the address, an old DOI in the head', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111', paper('10.5555/a'));
    page.navigate('/article/MED/222');
    await pass(60_000);
    expect(page.reports.some(({ ids }) => ids.pmid === '222' && ids.doi === '10.5555/a')).toBe(false);
  });

  test('through two navigations in a row the first paper is not reported for the third', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    page.navigate('/view/gamma');
    await pass(60_000);
    expect(page.reports.map(({ ids }) => ids.doi)).toEqual(['10.5555/a', null]);
  });

  test('a paper that was rendered and left before it was read is not reported for the next', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    page.render(paper('10.5555/b'));
    await pass(10);
    page.navigate('/view/gamma');
    await pass(60_000);
    expect(page.last).toBeNull();
  });

  test('a page that renders before it navigates is believed', () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.render(paper('10.5555/b'));
    page.navigate('/view/beta');
    expect(page.last).toBe('10.5555/b');
  });

  test('an address that confirms the metadata is believed at once', () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/doi/10.5555/a');
    expect(page.last).toBe('10.5555/a');
  });

  test.each(['/view/alpha7#results', '/view/alpha7?utm_source=x'])('another view of one paper changes nothing: %s', async (path) => {
    const page = new WatchedPage('https://spa.example.org/view/alpha7', paper('10.5555/a'));
    page.navigate(path);
    await pass(60_000);
    expect(page.reports).toHaveLength(1);
  });

  test('a view of the same paper, where the address says so, changes nothing', async () => {
    const page = new WatchedPage('https://www.nature.com/articles/s43018-031-00001-x', paper('10.1038/s43018-031-00001-x'));
    page.navigate('/articles/s43018-031-00001-x/figures/1');
    await pass(60_000);
    expect(page.reports).toHaveLength(1);
  });

  test('a longer number is not a view of the shorter one', () => {
    const page = new WatchedPage('https://spa.example.org/view/12', paper('10.5555/a'));
    page.navigate('/view/123');
    expect(page.last).toBeNull();
  });

  test('another paper in the query is another paper', () => {
    const page = new WatchedPage('https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001', paper('10.1371/journal.pone.0000001'));
    page.navigate('/plosone/article?id=10.1371/journal.pone.0000002');
    expect(page.reports.map(({ ids }) => ids.doi)).toEqual(['10.1371/journal.pone.0000001', '10.1371/journal.pone.0000002']);
  });

  test('a page whose metadata never changes is known by its address alone, without the last one’s title', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111', `${paper('10.5555/a')}${title('First')}`);
    page.navigate('/article/MED/222');
    await pass(60_000);
    expect(page.reports).toHaveLength(2);
    expect(page.reports[1]).toMatchObject({ kind: 'work', from: 'url', ids: { pmid: '222', doi: null }, title: null });
  });

  test('a heading that nobody is told of is not the next paper’s title, however often the page navigates', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111', '', { body: '<h1>First</h1>' });
    await pass(0);
    expect(page.reports[0]).toMatchObject({ ids: { pmid: '111' }, title: 'First' });
    page.navigate('/article/MED/222');
    page.renderBody('<h1>Second</h1>');
    await pass(60_000);
    page.navigate('/article/MED/111');
    page.renderBody('<h1>First</h1>');
    await pass(60_000);
    page.navigate('/article/MED/333');
    page.navigate('/article/MED/222');
    await pass(60_000);
    const titles = page.reports.map(({ ids, title: text }) => [ids.pmid, text]);
    expect(titles).not.toContainEqual(['111', 'Second']);
    expect(titles).not.toContainEqual(['333', 'First']);
    expect(titles.filter(([id, text]) => id === '222' && text === 'First')).toEqual([]);
  });

  test('what the address said is completed when the metadata comes, also ten seconds later', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111', paper('10.5555/a'));
    page.navigate('/article/MED/222');
    await pass(10_000);
    page.render(paper('10.5555/b'));
    await pass(500);
    expect(page.reports.at(-1)?.ids).toMatchObject({ doi: '10.5555/b', pmid: '222' });
  });

  test('metadata that is changed in place is read', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', `${paper('10.5555/a')}${title('First')}`);
    page.navigate('/view/beta');
    page.change('meta[name="citation_doi"]', 'content', '10.5555/b');
    page.change('meta[name="citation_title"]', 'content', 'Second');
    await pass(500);
    expect(page.reports.at(-1)).toMatchObject({ ids: { doi: '10.5555/b' }, title: 'Second' });
  });

  test('the last paper’s title is not given to the next, whose identifiers are there first', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', `${paper('10.5555/a')}${title('First')}`);
    page.navigate('/view/beta');
    page.change('meta[name="citation_doi"]', 'content', '10.5555/b');
    await pass(500);
    expect(page.reports.at(-1)).toMatchObject({ ids: { doi: '10.5555/b' }, title: null });
    page.change('meta[name="citation_title"]', 'content', 'Second');
    await pass(500);
    expect(page.reports.at(-1)).toMatchObject({ ids: { doi: '10.5555/b' }, title: 'Second' });
    expect(page.reports.slice(1).some((report) => report.title === 'First')).toBe(false);
  });

  test('a head of which only one identifier is new is still the last paper’s', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', `${paper('10.5555/a')}${pmid('111')}`);
    page.navigate('/view/beta');
    page.change('meta[name="citation_doi"]', 'content', '10.5555/b');
    await pass(500);
    expect(page.last).toBeNull();
    page.change('meta[name="citation_pmid"]', 'content', '222');
    await pass(500);
    expect(page.reports.at(-1)?.ids).toMatchObject({ doi: '10.5555/b', pmid: '222' });
  });

  test('a page that puts another head in the place of the first is read', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    await pass(1_000);
    page.replaceHead('');
    await pass(1_000);
    page.render(paper('10.5555/b'));
    await pass(500);
    expect(page.last).toBe('10.5555/b');
  });

  test('going back before the next paper was rendered gives the first paper again', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    await pass(20);
    page.navigate('/view/alpha');
    expect(page.reports.map(({ ids }) => ids.doi)).toEqual(['10.5555/a', null, '10.5555/a']);
  });

  test('back at a paper, the one that was left is not reported for it', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.navigate('/view/beta');
    page.render(paper('10.5555/b'));
    await pass(500);
    page.navigate('/view/alpha');
    expect(page.last).toBeNull();
    page.render(paper('10.5555/a'));
    await pass(500);
    expect(page.reports.map(({ ids }) => ids.doi)).toEqual(['10.5555/a', null, '10.5555/b', null, '10.5555/a']);
  });

  test('after an address that was believed alone, the head of the paper before it is still not the next one’s', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111', paper('10.5555/a'));
    page.navigate('/article/MED/222');
    page.navigate('/view/gamma');
    await pass(60_000);
    expect(page.last).toBeNull();
  });

  test('from a list, the first paper is read when it is rendered', async () => {
    const page = new WatchedPage('https://spa.example.org/search');
    await pass(60_000);
    page.navigate('/view/alpha');
    await pass(3_000);
    page.render(paper('10.5555/a'));
    await pass(500);
    expect(page.last).toBe('10.5555/a');
  });

  test('a view of a paper that only its address names keeps what was read of it', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111', paper('10.5555/a'));
    page.navigate('/article/MED/111/figures');
    page.navigate('/article/MED/111?tab=references#R4');
    await pass(60_000);
    expect(page.last).toBe('10.5555/a');
  });
});

describe('a page whose metadata comes after loading', () => {
  test('is read when it comes', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha');
    await pass(1_000);
    page.render(paper('10.5555/a'));
    await pass(500);
    expect(page.last).toBe('10.5555/a');
  });

  test('is not waited for longer than the bound', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha');
    await pass(31_000);
    expect(page.waiting.size).toBe(0);
    page.render(paper('10.5555/a'));
    await pass(60_000);
    expect(page.last).toBeNull();
  });

  test('is read when the page comes back into view, however late it came', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha');
    await pass(60_000);
    page.render(paper('10.5555/a'));
    page.comeBack();
    expect(page.last).toBe('10.5555/a');
  });

  test('completes what the address said', async () => {
    const page = new WatchedPage('https://europepmc.org/article/MED/111');
    await pass(10_000);
    page.render(`${paper('10.5555/a')}${title('First')}`);
    await pass(500);
    expect(page.reports.at(-1)).toMatchObject({ ids: { doi: '10.5555/a', pmid: '111' }, title: 'First' });
  });

  test('a head that never rests is not read without end', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha');
    for (let step = 0; step < 600; step += 1) {
      page.render(`<meta name="tick" content="${step}">`);
      await pass(100);
    }
    expect(page.looks).toBeLessThan(25);
  });
});

describe('a page that storms', () => {
  test('100 navigations a second with changes in the head are followed at a pace, and the last one counts', async () => {
    const page = new WatchedPage('https://journal.example.org/doi/10.5555/start', paper('10.5555/start'));
    page.navigate('/doi/10.5555/once');
    const searches = page.countSearches();
    page.navigate('/doi/10.5555/twice');
    const ofOne = searches();
    for (let at = 0; at < 1_000; at += 1) {
      page.navigate(`/doi/10.5555/storm${at}`);
      page.render(paper(`10.5555/other${at}`));
      await pass(10);
    }
    // Ten seconds: a thousand navigations, of which twenty at once and two a second are followed.
    expect(searches()).toBeLessThan(100 * ofOne);
    page.render('');
    await pass(5_000);
    expect(page.last).toBe('10.5555/storm999');
  });

  test('meanwhile no paper is reported for an address that is not its own, and one to which the page comes back is reported again', async () => {
    const page = new WatchedPage('https://journal.example.org/doi/10.5555/start');
    for (let at = 0; at < 50; at += 1) page.navigate(`/doi/10.5555/storm${at}`);
    expect(page.last).toBeNull();
    await pass(1_000);
    expect(page.last).toBe('10.5555/storm49');
    for (let at = 0; at < 50; at += 1) page.navigate(`/doi/10.5555/again${at}`);
    page.navigate('/doi/10.5555/storm49');
    await pass(1_000);
    expect(page.last).toBe('10.5555/storm49');
  });

  test('a few navigations in a row are followed at once', () => {
    const page = new WatchedPage('https://journal.example.org/doi/10.5555/start');
    for (const name of ['a', 'b', 'c', 'd']) {
      page.navigate(`/doi/10.5555/${name}`);
      expect(page.last).toBe(`10.5555/${name}`);
    }
  });
});

describe('the end of watching', () => {
  test('nothing is reported after the signal', async () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    page.ending.abort();
    page.navigate('/view/beta');
    page.render(paper('10.5555/b'));
    await pass(60_000);
    expect(page.reports).toHaveLength(1);
  });

  test('no timer is left behind once the paper is found', () => {
    const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'));
    expect(page.reports).toHaveLength(1);
    expect(page.waiting.size).toBe(0);
  });
});

test('without navigation, going back is noticed', () => {
  const page = new WatchedPage('https://spa.example.org/view/alpha', paper('10.5555/a'), { withNavigation: false });
  page.navigate('/view/beta');
  expect(page.last).toBe('10.5555/a');
  page.back();
  expect(page.last).toBeNull();
});
