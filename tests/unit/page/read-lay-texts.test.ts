// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { readLayTexts } from '@/lib/page/read-lay-texts';

const read = (html: string) => {
  document.body.innerHTML = html;
  return readLayTexts(document).map(({ kind, parts }) => [kind, parts.flatMap(({ label, text }) => [...(label ? [`# ${label}`] : []), ...plainText(text).trim().split('\n')])]);
};

beforeEach(() => {
  document.head.innerHTML = '';
});

/** Pages written in each publisher's markup. */
const PAGES: [name: string, html: string, kind: string, words: string[]][] = [
  [
    'eLife, 2014',
    '<div id="abstract"><div class="section abstract"><p>Technical.</p></div></div><div id="elife-digest" class="ctools-collapsed"><h2 class="pane-title">eLife digest</h2><div class="ctools-collapsible-content"><div class="highwire-markup"><div class="section executive-summary" id="abstract-2"><p>Worms <em>dig</em>.</p><p>More.</p></div></div></div></div>',
    'elife-digest',
    ['Worms dig.', 'More.'],
  ],
  ['eLife', '<section id="abstract"><h2>Abstract</h2><p>Technical.</p></section><section id="digest"><h2>eLife digest</h2><div><p>Worms.</p></div></section><section><h2>Introduction</h2><p>Long.</p></section>', 'elife-digest', ['Worms.']],
  ['PLOS', '<div class="abstract toc-section"><h2>Abstract</h2><p>T.</p></div><div class="abstract toc-section abstract-type-summary"><a id="a1"></a><h2>Author summary</h2><div class="abstract-content"><a></a><p>Worms.</p></div></div>', 'author-summary', ['Worms.']],
  ['PLOS Medicine', '<div class="editorsAbstract"><a></a><h2>Editors’ Summary</h2><h3>Background</h3><a></a><p>Worms.</p><h3>What Did They Do?</h3><p>Dig.</p></div><h2>Introduction</h2><p>L.</p>', 'editors-summary', ['# Background', 'Worms.', '# What Did They Do?', 'Dig.']],
  ['Cochrane', '<section class="abstract abstract_plainLanguageSummary"><h3>Plain language summary</h3><div><p><b>Worms?</b></p><p>Maybe.</p></div></section>', 'plain-language', ['Worms?', 'Maybe.']],
  ['PNAS', '<section id="executive-summary-abstract" role="doc-abstract"><h2>Significance</h2><div role="paragraph">Worms.</div></section><section id="abstract" role="doc-abstract"><h2>Abstract</h2><div role="paragraph">T.</div></section>', 'significance', ['Worms.']],
  ['Wiley, AGU', '<section class="article-section__abstract" lang="en"><h2>Abstract</h2><div><p>T.</p></div></section><section class="article-section__abstract" lang="en"><h3 class="article-section__header">Plain Language Summary</h3><div class="article-section__content"><p>Worms.</p></div></section>', 'plain-language', ['Worms.']],
  ['Taylor & Francis', '<div class="hlFld-Abstract"><h2>ABSTRACT</h2><div class="abstractSection"><p>T.</p></div><h2>PLAIN LANGUAGE SUMMARY</h2><div class="abstractSection abstractInFull"><p>Worms.</p></div><h2>KEYWORDS</h2><p>no</p></div>', 'plain-language', ['Worms.']],
  ['Frontiers', '<div class="JournalAbstract"><h3>Abstract</h3><p>T.</p><h3>Plain Language Summary</h3><p>Worms.</p><div></div></div>', 'plain-language', ['Worms.']],
  ['BMJ', '<div class="boxed-text"><h3>What is already known on this topic</h3><ul><li><p>Old.</p></li></ul><h3>What this study adds</h3><ul><li><p>Worms dig.</p></li><li><p>Deep.</p></li></ul></div>', 'what-this-adds', ['Worms dig.', 'Deep.']],
  ['JAMA', '<div class="box-section key-points"><div class="box-title">Key Points</div><div><p><strong>Question</strong> Do worms dig?</p><p><strong>Findings</strong> Yes.</p></div></div>', 'key-points', ['Question Do worms dig?', 'Findings Yes.']],
  ['Wiley, a box', '<div class="block-box box"><h3 class="block__title">Key points</h3><p></p><ul><li>Worms.</li></ul></div>', 'key-points', ['Worms.']],
  [
    'Elsevier, with the abstract inside the highlights',
    '<div class="Abstracts" id="abstracts"><div class="abstract author-highlights"><h2>Highlights</h2><div><ul><li><span class="list-label">•</span><span><p>Worms dig.</p></span></li></ul></div><div class="abstract author"><h2>Abstract</h2><div><p>Technical.</p></div></div></div></div>',
    'highlights',
    ['Worms dig.'],
  ],
  ['Springer Nature', '<div class="c-article-editorial-summary__container"><p>Worms.</p></div>', 'editors-summary', ['Worms.']],
  ['APS', '<section id="popular-summary-section"><h2>Popular Summary</h2><div class="content"><p>Worms.</p></div></section>', 'popular-summary', ['Worms.']],
];

describe('texts for other readers on the page', () => {
  test.each(PAGES)('%s', (_name, html, kind, words) => {
    expect(read(html)).toEqual([[kind, words]]);
  });

  test.each([
    ['a label of the abstract', '<section class="article-section__abstract"><h2>Abstract</h2><section><h3>Significance</h3><p>T.</p></section></section>'],
    ['a column of the journal', '<aside><h2>Highlights</h2><p>Read our best papers.</p></aside>'],
    ['the text’s own summary', '<section><h2>Summary</h2><p>We conclude.</p></section><h3>Reporting summary</h3><p>No.</p>'],
    ['a heading with nothing under it', '<div><h2>eLife digest</h2></div>'],
  ])('%s is none', (_name, html) => {
    expect(read(html)).toEqual([]);
  });

  test.each(['hidden', 'aria-hidden="true"', 'style="display:none"', 'style="color:red; display: none"', 'style="visibility:hidden"'])('words that nobody sees are left out: %s', (attribute) => {
    expect(read(`<div><h2>eLife digest</h2><div><p>Seen<span ${attribute}> not</span>.</p><p ${attribute}>Not this.</p><div ${attribute}><p>Nor this.</p></div></div></div>`)).toEqual([['elife-digest', ['Seen.']]]);
  });

  test('what is too long is cut, and what comes twice counts once', () => {
    const [text] = readLayTexts((read(`<div><h2>eLife digest</h2>${`<p>${'word '.repeat(500)}</p>`.repeat(40)}</div><div><h2>eLife digest</h2><p>Again.</p></div>`), document));
    expect(text?.parts.flatMap(({ text: words }) => plainText(words)).join('').length).toBeLessThanOrEqual(20_000 + 40);
    expect(readLayTexts(document)).toHaveLength(1);
  });

  test('carries the licence that the page marks up', () => {
    document.body.innerHTML = '<div><h2>eLife digest</h2><p>A.</p></div><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC</a>';
    expect(readLayTexts(document)[0]?.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    document.body.innerHTML = '<div><h2>eLife digest</h2><p>A.</p></div><a href="https://creativecommons.org/licenses/by/4.0/">a figure’s</a>';
    expect(readLayTexts(document)[0]?.license).toBeNull();
  });
});
