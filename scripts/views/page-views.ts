import { readFileSync } from 'node:fs';
import { paperHostMatches } from '@/lib/page/sites/paper-hosts';
import { covers } from '@/lib/platform/site-pattern';

/** A page that a reader views. */
export interface PageView {
  url: URL;
  html: string;
  /** Whether Caveat shows its tab there. */
  hasTab: boolean;
}

interface Fixture {
  file: string;
  url: string;
  expect: { doi: string | null; pmid: string | null; pmcid: string | null; arxiv: string | null; kind: string };
}

const FOLDER = new URL('../../tests/fixtures/pages/', import.meta.url);
/** The page of which further articles are made. */
const MODEL = 'nature-article.html';

/** Every fixture page whose address is one that Caveat reads. */
export function fixtureViews(): PageView[] {
  return fixtures()
    .filter(({ url }) => URL.canParse(url) && url.startsWith('https:') && paperHostMatches().some((pattern) => covers(pattern, url)))
    .map(({ file, url, expect: { doi, pmid, pmcid, arxiv, kind } }) => ({
      url: new URL(url),
      html: readFileSync(new URL(file, FOLDER), 'utf8'),
      hasTab: [doi, pmid, pmcid, arxiv].some((id) => id !== null) && (kind === 'article' || kind === 'notice'),
    }));
}

/** The fixture pages, and after them articles that differ in their DOI alone. @param count how many in all */
export function pageViews(count: number): PageView[] {
  const views = fixtureViews();
  const model = fixtures().find(({ file }) => file === MODEL);
  const doi = model?.expect.doi;
  if (!model || !doi) throw new Error(`There is no ${MODEL} any more.`);
  const html = readFileSync(new URL(MODEL, FOLDER), 'utf8');
  const own = doi.slice(doi.indexOf('/') + 1);
  for (let number = views.length; number < count; number += 1) {
    const other = `s43018-032-${String(number).padStart(5, '0')}-v`;
    views.push({ url: new URL(model.url.replaceAll(own, other)), html: html.replaceAll(own, other), hasTab: true });
  }
  return views.slice(0, count);
}

function fixtures(): Fixture[] {
  return JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as Fixture[];
}

/** Files of a page's own that a reader's browser would fetch are left out: what arrives at the server is then ours. */
export const NOTHING_OF_ITS_OWN = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
