import type { Doi } from '@/lib/model/work';

/**
 * Supplementary objects with DOIs of their own, by their registrant's pattern: PLOS figures,
 * tables and files (`.g001`, `.t002`, `.s003`), eLife's abstract, digest and figures (`.001`) and
 * its letters from the review (`.sa1`). Versions with a DOI of their own are works of their own, with
 * a status of their own: eLife's reviewed preprints (`.2`), F1000 (`.2`), figshare (`.v1`), Research
 * Square (`/v1`).
 */
const OBJECT = /^(10\.(?:1371\/journal\.\w{4}\.\d+|7554\/elife\.\d+))\.(?:[a-z]?\d{3}|sa\d)$/;

/** The DOI of the paper that a figure, table or file belongs to; any other DOI comes back as it is. */
export function parentDoi(doi: Doi): Doi {
  return OBJECT.exec(doi)?.[1] ?? doi;
}
