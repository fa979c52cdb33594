import { describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { NO_IDS } from '@/lib/model/work';
import { crossref } from '@/lib/sources/crossref';
import { crossrefXmlUrl, depositsLayTexts, withDepositedTexts } from '@/lib/sources/crossref/crossref-xml';
import { withLayTexts } from '@/lib/sources/europepmc/europepmc-full-text';
import { readJatsFront } from '@/lib/sources/jats/jats-front';
import { doi, sourceAnswer } from '../../support/source-answers';

const response = (body: string, status = 200) => ({ status, contentType: 'application/xml', body });
const brief = (texts: { kind: string; parts: { label: string | null; text: Parameters<typeof plainText>[0] }[] }[] | null | undefined) =>
  texts?.map(({ kind, parts }) => [kind, parts.map(({ label, text }) => [label, plainText(text).trim()])]);

const article = (abstracts: string, id = '10.5555/worm') => `<article><front><article-meta>
<article-id pub-id-type="doi">${id}</article-id>
<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Words.</license-p></license></permissions>
<abstract><p>Technical.</p></abstract>${abstracts}</article-meta></front><body><p>Text <b>that is never closed</p></body></article>`;

describe('the front of an open full text', () => {
  test.each([
    ['<abstract abstract-type="plain-language-summary"><title>Plain Language Summary</title><p>Worms.</p></abstract>', '10.5555/worm', 'plain-language'],
    ['<abstract abstract-type="executive-summary"><object-id>x</object-id><title>eLife digest</title><p>Worms.</p></abstract>', '10.7554/elife.1', 'elife-digest'],
    ['<abstract abstract-type="plain-language-summary"><p>Worms.</p></abstract>', '10.7554/elife.1', 'elife-digest'],
    ['<abstract abstract-type="executive-summary"><p>Worms.</p></abstract>', '10.1073/pnas.1', 'significance'],
    ['<abstract abstract-type="executive-summary"><p>Worms.</p></abstract>', '10.5555/worm', 'executive-summary'],
    ['<abstract abstract-type="summary"><p>Worms.</p></abstract>', '10.1371/journal.p', 'author-summary'],
    ['<abstract abstract-type="patient"><title>Patient Summary</title><p>Worms.</p></abstract>', '10.1371/journal.pmed.0030001', 'plain-language'],
    ['<abstract abstract-type="summary"><title>Author Summary</title><p>Worms.</p></abstract>', '10.5555/worm', 'author-summary'],
    ['<abstract><title>Editors’ Summary</title><p>Worms.</p></abstract>', '10.5555/worm', 'editors-summary'],
    ['<abstract abstract-type="key-points"><title>Key Points</title><list><list-item><p>Worms.</p></list-item></list></abstract>', '10.5555/worm', 'key-points'],
    ['<abstract abstract-type="author-highlights"><p>Worms.</p></abstract>', '10.5555/worm', 'highlights'],
  ])('%s', (abstract, id, kind) => {
    const front = readJatsFront(article(abstract, id), null);
    expect(brief(front?.layTexts)).toEqual([[kind, [[null, 'Worms.']]]]);
    expect(front?.layTexts[0]?.license).toBe('https://creativecommons.org/licenses/by/4.0/');
  });

  test.each(['summary', 'teaser', 'graphical', 'toc', ''])('a type that does not say what it is gives nothing: %s', (type) => {
    expect(readJatsFront(article(`<abstract abstract-type="${type}"><p>Worms.</p></abstract>`), null)?.layTexts).toEqual([]);
  });

  test('of translations only plain-language texts are read, and each has its language', () => {
    const front = readJatsFront(article('<abstract abstract-type="plain-language-summary" xml:lang="en"><p>Worms.</p></abstract><trans-abstract xml:lang="de"><p>Technisch.</p></trans-abstract><trans-abstract abstract-type="plain-language-summary" xml:lang="de"><p>Würmer.</p></trans-abstract>'), null);
    expect(front?.layTexts.map(({ language, parts }) => [language, parts[0]?.text])).toEqual([['en', [{ tag: 'p', children: ['Worms.'] }]], ['de', [{ tag: 'p', children: ['Würmer.'] }]]]);
  });

  test('sections keep their headings', () => {
    const front = readJatsFront(article('<abstract abstract-type="plain-language-summary"><sec><title>Why?</title><p>A.</p></sec><sec><title>What?</title><p>B.</p></sec></abstract>'), null);
    expect(brief(front?.layTexts)).toEqual([['plain-language', [['Why?', 'A.'], ['What?', 'B.']]]]);
  });

  test('is kept with Europe PMC’s answer, and another article’s is not', () => {
    const record = sourceAnswer('europepmc', doi('10.5555/worm'), 'lists-none', { layTexts: null });
    const own = article('<abstract abstract-type="lay-summary"><p>Worms.</p></abstract>');
    expect(brief(withLayTexts(record, response(own))?.layTexts)).toEqual([['plain-language', [[null, 'Worms.']]]]);
    expect(withLayTexts(record, response(own.replace('10.5555/worm', '10.5555/other')))?.layTexts).toEqual([]);
    expect(withLayTexts(record, response('', 404))?.layTexts).toEqual([]);
    expect(withLayTexts(record, response('x'.repeat(1_600_000)))).toBeNull();
  });
});

describe('what publishers deposit with Crossref beside the abstract', () => {
  const asked = doi('10.7554/elife.1');
  const xml = (own: string) => `<?xml version="1.0"?><crossref_result><query_result><body><query><doi_record><crossref><journal><journal_article>
<jats:abstract><jats:p>Technical.</jats:p></jats:abstract>
<jats:abstract abstract-type="executive-summary"><jats:p>Worms <jats:italic>dig</jats:italic>.</jats:p><jats:p>More.</jats:p></jats:abstract>
<ai:program><ai:license_ref applies_to="am">https://example.org/am</ai:license_ref><ai:license_ref applies_to="vor">http://creativecommons.org/licenses/by/3.0/</ai:license_ref></ai:program>
<doi_data><doi>${own}</doi></doi_data><component_list><component><doi_data><doi>10.7554/eLife.1.001</doi></doi_data></component></component_list>
</journal_article></journal></crossref></doi_record></query></body></query_result></crossref_result>`;
  const record = sourceAnswer('crossref', asked, 'lists-none', { layTexts: null });

  test('the digest is read with its licence', () => {
    const [text] = withDepositedTexts(record, response(xml('10.7554/eLife.1')))?.layTexts ?? [];
    expect(brief(text && [text])).toEqual([['elife-digest', [[null, 'Worms dig.\nMore.']]]]);
    expect(text?.license).toBe('http://creativecommons.org/licenses/by/3.0/');
  });

  test('another work’s record, and one that was cut off, say nothing', () => {
    expect(withDepositedTexts(record, response(xml('10.7554/eLife.2')))).toBeNull();
    expect(withDepositedTexts(record, response(xml('10.7554/eLife.1').slice(0, -200)))).toBeNull();
    expect(withDepositedTexts(record, response('Resource not found.', 404))?.layTexts).toEqual([]);
  });

  test('only known depositors’ records are open to a second question', () => {
    const parse = (id: string) => crossref.parse(response(JSON.stringify({ message: { DOI: id } })), doi(id), 0).layTexts;
    expect(parse('10.7554/elife.1')).toBeNull();
    expect(parse('10.1038/x')).toEqual([]);
    expect(depositsLayTexts(NO_IDS.doi)).toBe(false);
    expect(crossrefXmlUrl('10.7554/elife.1', { mailto: '' })).toBe('https://api.crossref.org/works/10.7554/elife.1/transform/application/vnd.crossref.unixsd+xml');
  });
});
