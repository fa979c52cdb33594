import { describe, expect, test } from 'vitest';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parseDoi } from '@/lib/identifiers/doi';
import { findWork } from '@/lib/page/identify/find-work';
import { withDocument } from '@/scripts/inspect/page';

/** The DOI of a page whose metadata names `own`, or nothing, at an address. */
function doiAt(url: string, own: string | null): string | null {
  const head = own === null ? '' : `<meta name="citation_doi" content="${own}"><meta name="citation_title" content="Moss on stones">`;
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><head><title>Moss on stones</title>${head}</head><body><h1>Moss on stones</h1></body>`);
  return withDocument(bytes, url, (document) => findWork(document, { href: url }).ids.doi);
}

/** Addresses that go on behind the page's own DOI. */
const CONTINUED: readonly (readonly [url: string, own: string])[] = [
  ['https://www.taylorfrancis.com/chapters/mono/10.5555/9780000000085-3/moss-sensors-water-stone', '10.5555/9780000000085-3'],
  ['https://www.taylorfrancis.com/chapters/edit/10.5555/9780000000085-3/introduction', '10.5555/9780000000085-3'],
  ['https://www.taylorfrancis.com/books/edit/10.5555/9780000000085/covid-19-and-moss', '10.5555/9780000000085'],
  ['https://www.nomos-elibrary.de/10.5555/9780000000693/moos-auf-steinen?page=1', '10.5555/9780000000693'],
  ['https://www.nomos-elibrary.de/10.5555/2193-7869-2031-1-3/editorial', '10.5555/2193-7869-2031-1-3'],
  ['https://projecteuclid.org/journals/j-moss/volume-1/issue-2/Moss/10.5555/jm/1645207506.short', '10.5555/jm/1645207506'],
  ['https://bioone.org/journals/moss/volume-70/issue-2/00034541MOSS/Moss-on-Stones/10.5555/00034541MOSS2031.70.2.001.short', '10.5555/00034541moss2031.70.2.001'],
  ['https://www.spiedigitallibrary.org/conference-proceedings/9781/97810A/Moss/10.5555/12.2212143.full?SSO=1', '10.5555/12.2212143'],
  ['https://journals.aps.org/moss/abstract/10.5555/PhysMossLett.116.061102/cited-by', '10.5555/physmosslett.116.061102'],
  ['https://www.moss.example/content/10.5555/moss.123.extract', '10.5555/moss.123'],
  ['https://www.moss.example/content/10.5555/moss.123.long', '10.5555/moss.123'],
  ['https://www.moss.example/doi/10.5555/moss.123/reader', '10.5555/moss.123'],
  ['https://www.moss.example/doi/10.5555/abc-x3q/moss-on-stones', '10.5555/abc-x3q'],
  ['https://www.moss.example/doi/10.5555/abc-x3q/moss', '10.5555/abc-x3q'],
  ['https://www.moss.example/doi/10.5555/abc-xyz/covid-19-and-moss-2', '10.5555/abc-xyz'],
  ['https://www.taylorfrancis.com/chapters/edit/10.5555/9780000000085-4/3d-printing', '10.5555/9780000000085-4'],
  ['https://www.taylorfrancis.com/chapters/edit/10.5555/9780000000085-4/2-introduction', '10.5555/9780000000085-4'],
  ['https://www.taylorfrancis.com/chapters/mono/10.5555/b12345-7/covid19', '10.5555/b12345-7'],
  ['https://www.nomos-elibrary.de/10.5555/9780000000693-12/1-einleitung', '10.5555/9780000000693-12'],
  ['https://www.nomos-elibrary.de/10.5555/9780000000693-12/3-2-moos', '10.5555/9780000000693-12'],
  ['https://www.frontiersin.org/articles/10.5555/fmoss.2031.01234/xml/nlm', '10.5555/fmoss.2031.01234'],
  ['https://iopscience.iop.org/article/10.5555/1367-2630/aaaafd/ampdf', '10.5555/1367-2630/aaaafd'],
  ['https://iopscience.iop.org/article/10.5555/1367-2630/aaaafd/media/mmedia', '10.5555/1367-2630/aaaafd'],
  ['https://www.cochranelibrary.com/cdsr/doi/10.5555/14651858.CD012345.pub2/media/CDSR/CD012345/CD012345.pdf', '10.5555/14651858.cd012345.pub2'],
  ['https://www.biorxiv.org/content/10.5555/2031.01.30.927871.supplementary-material', '10.5555/2031.01.30.927871'],
  ['https://www.biorxiv.org/content/10.5555/2031.01.30.927871.article-metrics', '10.5555/2031.01.30.927871'],
  ['https://www.moss.example/article?doi=10.5555%2Fmoss%26stone.3', '10.5555/moss&stone.3'],
  ['https://www.moss.example/article?doi=10.5555/(SICI)1097-0142(1996)77:1%3C1::AID-M1%3E3.0.CO;2-%23', '10.5555/(sici)1097-0142(1996)77:1<1::aid-m1>3.0.co;2-#'],
];

/** Addresses about a paper that are not its page: only the page's own words name it. */
const ABOUT: readonly string[] = [
  'https://journals.aps.org/moss/references/10.5555/moss.1',
  'https://journals.aps.org/moss/cited-by/10.5555/moss.1',
  'https://www.moss.example/action/showCitFormats?doi=10.5555/moss.1',
  'https://www.moss.example/doi/references/10.5555/moss.1',
  // A part of a book has a DOI of its own, which its address does not hold.
  'https://oxford.universitypressscholarship.com/view/10.5555/acprof:oso/9780000000085.001.0001/acprof-9780000000085-chapter-3',
  'https://www.oxfordreference.com/view/10.5555/acref/9780000000085.001.0001/acref-9780000000085-e-123',
  'https://www.thieme-connect.com/products/ejournals/issue/10.5555/s-010-50123',
];

describe('an address that goes on behind the page’s own DOI', () => {
  test.each(CONTINUED)('%s does not contradict the page', (url, own) => {
    expect(doiAt(url, own)).toBe(own);
  });

  test.each(CONTINUED)('%s alone never gives a DOI with the words', (url, own) => {
    expect([own, null]).toContain(doiAt(url, null));
  });

  test.each(ABOUT)('%s leaves the page’s own DOI', (url) => {
    expect(doiAt(url, '10.5555/moss.1')).toBe('10.5555/moss.1');
    expect(doiAt(url, null)).toBeNull();
  });

  test.each([
    ['another work of the same beginning', 'https://www.moss.example/doi/10.5555/moss.12', '10.5555/moss.1'],
    ['another version of the work', 'https://www.moss.example/doi/10.5555/moss.1/v2', '10.5555/moss.1'],
    ['another number behind a slash', 'https://www.moss.example/doi/10.5555/moss/1/2', '10.5555/moss/1'],
    ['the work that this is a part of', 'https://www.moss.example/doi/10.5555/book', '10.5555/book.ch1'],
  ])('the page is silent at the address of %s', (_, url, own) => {
    expect(doiAt(url, own)).toBeNull();
  });

  test.each([
    ['https://doi.org/10.5555/peerj.4921/retraction', '10.5555/peerj.4921/retraction'],
    ['https://iopscience.iop.org/article/10.5555/1367-2630/aaaafd', '10.5555/1367-2630/aaaafd'],
    ['https://doi.org/10.5555/short', '10.5555/short'],
    ['https://osf.example/10.5555/osf.io/qrstu', '10.5555/osf.io/qrstu'],
    ['https://data.example/dataset/10.5555/DVN/BEJTMI', '10.5555/dvn/bejtmi'],
    ['https://academic.oup.com/nar/article/doi/10.5555/nar/gkab112', '10.5555/nar/gkab112'],
    ['https://academic.oup.com/g3journal/article/doi/10.5555/g3journal/jkad063', '10.5555/g3journal/jkad063'],
    ['https://journals.plos.org/plosone/article/comment?id=10.5555/annotation/0b9bab0d-1d20-46ad-b318-d2229cde0f6f', '10.5555/annotation/0b9bab0d-1d20-46ad-b318-d2229cde0f6f'],
    ['https://journals.example.org/doi/10.5555/annotation/0b9bab0d-1d20-46ad-b318-d2229cde0f6f', '10.5555/annotation/0b9bab0d-1d20-46ad-b318-d2229cde0f6f'],
    ['https://link.example.org/article/10.5555/moss/i2005-10033-3', '10.5555/moss/i2005-10033-3'],
    ['https://www.moss.example/view/10.5555/acprof:oso/9780000000085.001.0001/acprof-9780000000085', '10.5555/acprof:oso/9780000000085.001.0001'],
  ])('%s holds a DOI that ends with a word', (url, doi) => {
    expect(idsInUrl(url).doi).toBe(doi);
  });
});

describe('something encoded inside a DOI', () => {
  test.each([
    ['a space', 'https://doi.org/10.5555/moss%20stone.3'],
    ['a quotation mark', 'https://doi.org/10.5555/moss%22stone.3'],
    ['a number sign', 'https://doi.org/10.5555/moss%23stone.3'],
    ['a question mark', 'https://doi.org/10.5555/moss%3Fstone.3'],
    ['a space before a hyphen', 'https://doi.org/10.5555/moss%20-stone.3'],
    ['a space before a slash', 'https://doi.org/10.5555/moss%20/stone.3'],
    ['a space before an ampersand', 'https://doi.org/10.5555/moss%20%26%20stone.3'],
    ['a number sign before a full stop', 'https://doi.org/10.5555/moss%23.3'],
    ['a number sign before an encoded hyphen', 'https://doi.org/10.5555/moss%23%2D3'],
    ['a question mark before a slash', 'https://doi.org/10.5555/moss%3F/stone.3'],
    ['a quotation mark before a bracket', 'https://doi.org/10.5555/moss%22(stone)3'],
    ['a vertical bar', 'https://doi.org/10.5555/moss%7Cstone.3'],
    ['a sign for less', 'https://doi.org/10.5555/moss%3C3'],
    ['a number sign, encoded twice', 'https://doi.org/10.5555/moss%2523stone.3'],
    ['a space at a library’s proxy', 'https://doi-org.ezproxy.example.edu/10.5555/moss%20stone.3'],
  ])('%s: the whole or silence', (_, url) => {
    expect(idsInUrl(url).doi).toBeNull();
    expect(parseDoi(url)).toBeNull();
  });

  test.each([
    ['brackets', 'https://doi.org/10.5555/moss%28stone%293', '10.5555/moss(stone)3'],
    ['a SICI with its check character', 'https://doi.org/10.5555/(SICI)1097-0142(1996)77:1%3C1::AID-M1%3E3.0.CO;2-%23', '10.5555/(sici)1097-0142(1996)77:1<1::aid-m1>3.0.co;2-#'],
    ['a plus sign', 'https://doi.org/10.5555/moss%2B3', '10.5555/moss+3'],
    ['a space at its end', 'https://doi.org/10.5555/moss.3%20', '10.5555/moss.3'],
    ['a quotation mark and punctuation at its end', 'https://doi.org/10.5555/moss.3%22.', '10.5555/moss.3'],
    ['a space before the next parameter', 'https://www.moss.example/article?doi=10.5555/moss.3%20&page=2', '10.5555/moss.3'],
    ['a tag behind it', 'https://doi.org/10.5555/moss.3%3Cbr%3E', '10.5555/moss.3'],
    ['a query behind it', 'https://doi.org/10.5555/moss.3%3Futm_source%3Dx', '10.5555/moss.3'],
  ])('%s is read', (_, url, doi) => {
    expect(idsInUrl(url).doi).toBe(doi);
  });
});
