// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { readClip } from '@/lib/page/texts/read-clip';

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

const linesOf = (html: string) => {
  document.body.innerHTML = html;
  return readClip(document).lines.map(({ text, kind }) => `${kind}: ${text}`);
};

test('reads headings, paragraphs and points, inline marks within their line', () => {
  expect(linesOf('<h1>Worms</h1><div>Loose <b>words</b> <span>here</span><p>A <em>para</em>graph.</p></div><ul><li>One</li><li><p>Two</p></li></ul>')).toEqual([
    'heading: Worms',
    'text: Loose words here',
    'text: A paragraph.',
    'point: One',
    'point: Two',
  ]);
});

test('what is hidden, and what stands beside the text, is left out', () => {
  expect(
    linesOf('<nav>Menu</nav><aside>Ad</aside><p>Seen</p><p hidden>a</p><p aria-hidden="true">b</p><p style="display:none">c</p><script>d</script><style>e</style><form>f</form><div class="sr-only">g</div><footer>h</footer>'),
  ).toEqual(['text: Seen']);
});

test('takes the links that may name a paper, and what the head says', () => {
  document.head.innerHTML = '<title>Worms | Site</title><meta name="author" content="B. Reader"><meta property="article:published_time" content="2031-05-04T10:00:00Z">';
  document.body.innerHTML = '<p>Read <a href="https://doi.org/10.5555/x">it</a> or <a href="https://shop.example/">buy</a></p>';
  expect(readClip(document)).toMatchObject({ title: 'Worms | Site', author: 'B. Reader', published: '2031-05-04T10:00:00Z', lines: [{ links: ['https://doi.org/10.5555/x'] }] });
});

test('the main text counts where the page marks one', () => {
  expect(linesOf(`<p>Around</p><main><p>${'Inside. '.repeat(80)}</p></main>`)).toEqual([`text: ${'Inside. '.repeat(80).trim()}`]);
});

test('a page of any size is read within bounds', () => {
  document.body.innerHTML = `<main>${`<p>${'word '.repeat(100)}</p>`.repeat(1_600)}</main>`;
  const { lines } = readClip(document);
  expect(lines.length).toBeLessThanOrEqual(1_500);
  expect(lines.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(150_000);
  document.body.innerHTML = '<div>'.repeat(300) + 'deep';
  expect(readClip(document).lines.length).toBeLessThanOrEqual(1);
});
