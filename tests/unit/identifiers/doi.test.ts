import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDoi } from '@/lib/identifiers/doi';

const DOI = '10.1038/s43018-023-00712-x';
const SICI = '10.1002/(sici)1097-0142(19960101)77:1<1::aid-cncr1>3.0.co;2-#';

describe('one DOI, however it is written', () => {
  test.each([
    ['bare', DOI],
    ['in capitals', DOI.toUpperCase()],
    ['with white space around it', `\n  ${DOI}\t`],
    ['labelled', `doi:${DOI}`],
    ['labelled with a space', `DOI: ${DOI}`],
    ['labelled by a word', `doi ${DOI}`],
    ['as an info address', `info:doi/${DOI}`],
    ['as an info address with a colon', `info:doi:${DOI}`],
    ['as a name', `urn:doi:${DOI}`],
    ['at the resolver', `https://doi.org/${DOI}`],
    ['at the old resolver', `http://dx.doi.org/${DOI}`],
    ['at the resolver with www', `https://www.doi.org/${DOI}`],
    ['at the resolver without a scheme', `doi.org/${DOI}`],
    ['at the resolver, scheme-relative', `//doi.org/${DOI}`],
    ['at the resolver with one slash lost', `https:/doi.org/${DOI}`],
    ['at the handle resolver', `http://hdl.handle.net/${DOI}`],
    ['at the resolver behind a library proxy', `https://doi-org.ezproxy.lib.example.edu/${DOI}`],
    ['at the old resolver behind a library proxy', `http://dx.doi.org.ezproxy.lib.example.edu/${DOI}`],
    ['labelled inside a resolver address', `https://doi.org/urn:doi:${DOI}`],
    ['with an encoded slash', `https://doi.org/${DOI.replace('/', '%2F')}`],
    ['encoded twice', `https://doi.org/${DOI.replace('/', '%252F')}`],
    ['encoded three times', `https://doi.org/${DOI.replace('/', '%25252F')}`],
    ['encoded in the form of an entity and a percent code at once', `doi:${DOI.replace('/', '%26%2347;')}`],
    ['at a resolver, labelled before its address', `doi: https://doi.org/${DOI}`],
    ['at the resolver with its words joined by a proxy', `https://dx-doi-org.ezproxy.lib.example.edu/${DOI}`],
    ['with a query', `https://doi.org/${DOI}?utm_source=x`],
    ['with an encoded query', `https://doi.org/${DOI}%3Faf%3DR`],
    ['with a fragment', `https://doi.org/${DOI}#abstract`],
    ['with a full stop after it', `${DOI}.`],
    ['with a comma and a quotation mark after it', `${DOI}",`],
    ['with closing brackets after it', `${DOI}])}>`],
    ['with an ellipsis after it', `${DOI}…`],
    ['in typographic quotation marks', `${DOI}”`],
    ['with a broken character after it', `${DOI}\ufffd`],
    ['with a slash after it', `${DOI}/`],
    ['with a line break element after it', `${DOI}<br/>`],
    ['with the label Medline puts behind it', `${DOI}[doi]`],
    ['with the next identifier run on', `${DOI}.pmid:38267628`],
    ['with its own address run on', `${DOI}.https://doi.org/${DOI}`],
    ['with the page view after it', `${DOI}/full`],
    ['with two page views after it', `${DOI}/full/html`],
    ['with a file suffix after it', `${DOI}.pdf`],
    ['with a figure panel after it', `${DOI}/figures/1`],
    ['with supplementary files after it', `${DOI}/suppl_file/si_001.pdf`],
    ['with a session number after it', `${DOI};jsessionid=4F2A`],
    ['with typographic hyphens', DOI.replaceAll('-', '\u2010')],
    ['in backticks', `${DOI}\``],
    ['in the braces of BibTeX', `${DOI}},`],
    ['as a value in a wiki template', `${DOI}|pmid=38267628`],
    ['with an escaped line end after it', `${DOI}\\`],
    ['with a space written as an entity after it', `${DOI}&nbsp;`],
    ['with a quotation mark written as an entity after it', `${DOI}&quot;`],
    ['with a numeric entity of a dash for its hyphen', DOI.replace('-', '&#8209;')],
    ['with a remark in brackets after it', `${DOI}(epubaheadofprint)`],
    ['with the first word of a remark after it', `${DOI}[published online]`],
    ['with a bracket after it that was opened before it', `${DOI})/S/URI,`],
    ["with HighWire's page view after it", `${DOI}.full.pdf+html`],
    ["with another of HighWire's after it", `${DOI}.full-text`],
    ["with Cochrane's page view after it", `${DOI}/pdf/full`],
    ['with supplementary files after it, in short', `${DOI}/suppl/abc.zip`],
    ["with a book's running title after it", `${DOI}/acprof-9780199299591-chapter-1`],
    ['with invisible line-break points', DOI.replace('-', '-\u200b')],
    ['with soft hyphens', DOI.replace('0071', '00\u00ad71')],
  ])('%s', (_, text) => {
    expect(parseDoi(text)).toBe(DOI);
  });

  test.each([
    ['balanced brackets at its end', '10.1061/(ASCE)1090-0241(2004)130:12(1350)', '10.1061/(asce)1090-0241(2004)130:12(1350)'],
    ['balanced brackets and one too many', '10.1130/2013.2502(04))', '10.1130/2013.2502(04)'],
    ['balanced square brackets', '10.1641/0006-3568(2002)052[0044:PTLBTR]2.0.CO;2', '10.1641/0006-3568(2002)052[0044:ptlbtr]2.0.co;2'],
    ['angle brackets and a check character', '10.1002/(SICI)1097-0142(19960101)77:1<1::AID-CNCR1>3.0.CO;2-#', SICI],
    ['encoded angle brackets', '10.1002/(SICI)1097-0142(19960101)77:1%3C1::AID-CNCR1%3E3.0.CO;2-%23', SICI],
    ['angle brackets as entities', '10.1002/(SICI)1097-0142(19960101)77:1&lt;1::AID-CNCR1&gt;3.0.CO;2-#', SICI],
    ['angle brackets as numeric entities', '10.1002/(SICI)1097-0142(19960101)77:1&#60;1::AID-CNCR1&#x3E;3.0.CO;2-#', SICI],
    ['the short angle bracket form', '10.1175/1520-0493(2002)130<1913:EDAWPO>2.0.CO;2', '10.1175/1520-0493(2002)130<1913:edawpo>2.0.co;2'],
    ['an opening bracket that is never closed', '10.5555/a(1', '10.5555/a(1'],
    ['two pairs of brackets', '10.1061/(ASCE)0733-9445(2005)131:12(1936)', '10.1061/(asce)0733-9445(2005)131:12(1936)'],
    ['a supplement in its suffix', '10.5555/jje.40.supplement_288', '10.5555/jje.40.supplement_288'],
    ['a word that begins like a page view', '10.5555/j.metabol.2005.08.001', '10.5555/j.metabol.2005.08.001'],
    ['a word that begins like a page view after a slash', '10.3390/info13030153', '10.3390/info13030153'],
    ['a year and a number after slashes', '10.1155/2020/2387183', '10.1155/2020/2387183'],
    ['nine digits in its registrant', '10.123456789/x', '10.123456789/x'],
    ['an ampersand that begins no entity', '10.1207/s15327809jls0102&3_1; and', '10.1207/s15327809jls0102&3_1'],
    ['an ampersand', '10.1207/s15327809jls0102&amp;3_1', '10.1207/s15327809jls0102&3_1'],
    ['a plus sign at its end', '10.1021/bi00123a0+', '10.1021/bi00123a0+'],
    ['several slashes', '10.1088/0022-3727/34/10/311', '10.1088/0022-3727/34/10/311'],
    ['a divided registrant', '10.1000.10/123456', '10.1000.10/123456'],
    ['a doubled slash', '10.1037//0022-3514.74.5.1252', '10.1037/0022-3514.74.5.1252'],
    ['a colon in its suffix', '10.1093/acprof:oso/9780199299591.001.0001', '10.1093/acprof:oso/9780199299591.001.0001'],
    ['a preprint version in the address', '10.1101/2020.05.24.113860v1.full.pdf', '10.1101/2020.05.24.113860'],
    ['a preprint version in capitals, of the new registrant', '10.64898/2031.12.01.123456V2', '10.64898/2031.12.01.123456'],
    ['an arXiv version', '10.48550/arXiv.3101.00001v2', '10.48550/arxiv.3101.00001'],
    ['an older arXiv version', '10.48550/arXiv.hep-th/9901001v3', '10.48550/arxiv.hep-th/9901001'],
    ["an F1000 version, which is part of it", '10.12688/f1000research.54556.2', '10.12688/f1000research.54556.2'],
    ["a figshare version, which is part of it", '10.6084/m9.figshare.3423371.v1', '10.6084/m9.figshare.3423371.v1'],
    ["an eLife version, which is part of it", '10.7554/eLife.84874.2', '10.7554/elife.84874.2'],
    ["Research Square's version, which is part of it", '10.21203/rs.3.rs-1800050/v1', '10.21203/rs.3.rs-1800050/v1'],
    ['a suffix that ends like a version', '10.1093/biomet/asv053', '10.1093/biomet/asv053'],
  ])('%s', (_, text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });
});

describe('no DOI', () => {
  test.each([
    '', ' ', 'not a doi', '10.1038', '10.1038/', '10.1038/.', '10.12/short', '9.1234/567', '10.506X/dryad.8515', 'ade/1391109086', '10/gf4gqc',
    'see 10.1038/nature12373', '978-3-905673-82-1', '12082125', 'ark:/13030/tqb3kh97gh8w', 'https://doi.org/', 'https://example.org/10.1038/nature12373',
    'click/29038310.375465/aHR0', '10.1038/"', '10.3233_JAD-221229', '10.1038/full', '10.12345678901/x', '11.1038/nature12373', '(10.1038/nature12373)',
  ])('%j', (text) => {
    expect(parseDoi(text)).toBeNull();
  });

  test('a DOI cut off by the cap is not shortened to another', () => {
    expect(parseDoi(`10.5555/${'a'.repeat(400)}`)).toBeNull();
  });

  test.each([
    '10.17167/mksz.2017.2.129–155', '10.4025/diálogos.v17i2.36030', '10.15673/атбп2312', '10.4149/gpb¬_2017042', '10.12016/j.issn.2096⁃1456.2017.06.014',
    'https://doi.org/10.4025/di%C3%A1logos.v17i2.36030', '10.4025/di&#225;logos.v17i2.36030',
  ])('what stands outside ASCII does not shorten it: %s', (text) => {
    expect(parseDoi(text)).toBeNull();
  });

  test.each(['10.5555/a%25.1', '10.5555/a\\_7', '10.5555/a{\\_}7', '10.5555/a\\&b', '10.5555/a\\{b', '10.5555/9`78`-3', '10.5555/a(b[1]c)d', '10.5555/a(b)c)d'])('signs that are not read do not shorten it: %s', (text) => {
    expect(parseDoi(text)).toBeNull();
  });

  test.each(['10.5555/a 10.5555/b', '10.5555/a, 10.5555/b', '10.5555/a;10.5555/b', '10.5555/a,10.5555/b'])('of two none is chosen: %s', (text) => {
    expect(parseDoi(text)).toBeNull();
  });

  test('a text encoded more often than anybody encodes', () => {
    expect(parseDoi(`10.5555/a%${'25'.repeat(20)}2Fb`)).toBeNull();
  });
});

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ maxLength: 80 }).map((suffix) => `10.1234/${suffix}`),
    fc.string({ unit: fc.constantFrom(...'10./()[]<>:;,.&%#?ltgamp25abAB-v '.split('')), maxLength: 120 }).map((suffix) => `10.1101/${suffix}`),
  );

  test('the normal form of a normal form is itself', () => {
    fc.assert(fc.property(text, (any) => {
      const doi = parseDoi(any);
      fc.pre(doi !== null);
      expect(parseDoi(doi)).toBe(doi);
    }), { numRuns: 3_000 });
  });

  test('capitals make no difference', () => {
    const ascii = fc.string({ unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 60 });
    fc.assert(fc.property(ascii, (suffix) => {
      expect(parseDoi(`10.1234/${suffix.toUpperCase()}`)).toBe(parseDoi(`10.1234/${suffix.toLowerCase()}`));
    }), { numRuns: 3_000 });
  });

  /** DOIs in normal form, as they are registered: brackets in pairs, none of the endings that pages add. */
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const part = fc.tuple(fc.constantFrom('', '-', '.', '_', ':', '+'), fc.oneof(word, word.map((inner) => `(${inner})`), word.map((inner) => `[${inner}]`)));
  const registered = fc
    .tuple(fc.integer({ min: 1000, max: 999_999 }), fc.array(part, { maxLength: 8 }), fc.nat())
    .map(([registrant, parts, last]) => `10.${registrant}/a${parts.flat().join('')}x${last}`);

  test('a registered DOI is its own normal form', () => {
    fc.assert(fc.property(registered, (doi) => {
      expect(parseDoi(doi)).toBe(doi);
    }), { numRuns: 1_000 });
  });

  test('every label and resolver gives what the bare DOI gives', () => {
    const before = fc.constantFrom('doi:', 'DOI ', 'https://doi.org/', 'info:doi/', 'urn:doi:', 'http://dx.doi.org/', 'doi: https://doi.org/');
    fc.assert(fc.property(registered, before, (doi, label) => {
      expect(parseDoi(`${label}${doi}`)).toBe(doi);
    }));
  });

  test('a DOI in any encoding is the DOI', () => {
    const encodings = [encodeURIComponent, encodeURI, (doi: string) => doi.toUpperCase(), (doi: string) => doi.replaceAll('<', '&lt;').replaceAll('>', '&gt;')];
    fc.assert(fc.property(registered, fc.array(fc.constantFrom(...encodings), { maxLength: 3 }), (doi, layers) => {
      expect(parseDoi(layers.reduce((coded, encode) => encode(coded), doi))).toBe(doi);
    }));
  });
});
