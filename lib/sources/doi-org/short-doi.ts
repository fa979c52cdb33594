import { parseDoi } from '@/lib/identifiers/doi';
import type { ShortDoi } from '@/lib/identifiers/short-doi';
import type { Doi } from '@/lib/model/work';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, listOf, recordOf } from '@/lib/sources/source/untrusted';

/**
 * The address that asks doi.org which DOI a short one stands for.
 * https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation (REST API)
 */
export function shortDoiRequest(shortDoi: ShortDoi): string {
  const handle = shortDoi.split('/').map(encodeURIComponent).join('/');
  return `https://doi.org/api/handles/${handle}?type=HS_ALIAS`;
}

/**
 * Reads doi.org's answer: the alias among the handle's values.
 * @returns the DOI; `unknown` where doi.org has no such short DOI; `null` where the answer is not of
 *   the documented shape, or about another handle
 */
export function parseShortDoiAnswer(response: RawResponse, asked: ShortDoi): Doi | 'unknown' | null {
  const body = recordOf(jsonOf(response.body));
  if (typeof body?.handle !== 'string' || body.handle.toLowerCase() !== asked.toLowerCase()) return null;
  // 100: no such handle, with status 404. 200: the handle is there, and has no value of this type.
  if (body.responseCode === 100 || body.responseCode === 200) return 'unknown';
  if (body.responseCode !== 1) return null;
  for (const value of listOf(body.values, 20) ?? []) {
    const { type, data } = recordOf(value) ?? {};
    const alias = recordOf(data)?.value;
    const doi = type === 'HS_ALIAS' && typeof alias === 'string' ? parseDoi(alias) : null;
    if (doi !== null) return doi;
  }
  return null;
}
