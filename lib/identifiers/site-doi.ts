import type { Doi } from '@/lib/model/work';
import { parseDoi } from './doi';

const MAX_URL = 2_000;

/**
 * Sites whose own number, by its form, is the DOI behind what stands here. Others prove nothing:
 * F1000 counts its DOIs otherwise than its pages, OSF has registered some preprints with their
 * version and some without, Research Square had another series up to 2020.
 */
const SITES: readonly (readonly [form: RegExp, before: string])[] = [
  [/^\/\/[^/]*\belifesciences[.-]org[^/]*\/articles\/(\d{5,6})(?![\w-])/, '10.7554/elife.'],
  [/^\/\/[^/]*\bpeerj[.-]com[^/]*\/articles\/(\d{1,6})(?![\w-])/, '10.7717/peerj.'],
  [/^\/\/[^/]*\bresearchsquare[.-]com[^/]*\/article\/(rs-\d{6,9}\/v\d{1,3})(?![\w-])/, '10.21203/rs.3.'],
  [/^\/\/pubs[.-]rsc[.-]org[^/]*\/\w{2}\/content\/article\w+\/\d{4}\/\w{2}\/([a-d]\w{7,9})(?![\w-])/, '10.1039/'],
  [/^\/\/[^/]*\bhindawi[.-]com[^/]*\/journals\/\w+\/(\d{4}\/\d{5,8})(?![\w-])/, '10.1155/'],
  [/^\/\/[^/]*\bssrn[.-]com[^/]*\/(?:abstract=|.*[?&]abstract_?id=)(\d{3,9})(?!\d)/, '10.2139/ssrn.'],
];

/**
 * The DOI that an address proves without holding it, by the site's way of numbering. Apart from
 * idsInUrl, because the script on every page can do without: these sites' pages print their DOI.
 * @param url absolute; any other text gives `null`
 */
export function siteDoi(url: string): Doi | null {
  const address = url.length > MAX_URL ? null : URL.parse(url);
  if (!address) return null;
  const place = address.href.slice(address.protocol.length).toLowerCase();
  for (const [form, before] of SITES) {
    const id = form.exec(place)?.[1];
    if (id) return parseDoi(before + id);
  }
  return null;
}
