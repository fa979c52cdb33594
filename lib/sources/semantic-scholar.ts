import { parseDoi } from '@/lib/identifiers/doi';
import { titleForm } from '@/lib/notices/title-form';
import type { Doi } from '@/lib/model/work';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, recordOf, textOf } from './source/untrusted';

/** A sentence that a machine of Semantic Scholar wrote about a paper. */
export interface MachineSentence {
  text: string;
  /** The machine, as it is named there: "tldr@v2.0.0". */
  model: string | null;
  /** The paper's page there. The terms ask for the name and for this link, marked as from the API. */
  url: string;
}

/** https://api.semanticscholar.org/api-docs/graph#tag/Paper-Data/operation/get_graph_get_paper */
export function sentenceUrl(doi: Doi): string {
  return `https://api.semanticscholar.org/graph/v1/paper/DOI:${encodeURIComponent(doi).replaceAll('%2F', '/')}?fields=title,tldr,externalIds`;
}

/**
 * The sentence about a work. A notice is a paper of its own there, with a sentence of its own: a record of
 * another DOI, and one whose title is a notice's, give none.
 * @returns `null` where there is none, or the answer cannot be read
 */
export function readSentence(response: RawResponse, asked: Doi): MachineSentence | null {
  if (response.status !== 200) return null;
  const record = recordOf(jsonOf(response.body));
  const tldr = recordOf(record?.tldr);
  const text = textOf(tldr?.text, 2_000);
  const doi = parseDoi(textOf(recordOf(record?.externalIds)?.DOI, 300) ?? '');
  const id = textOf(record?.paperId, 60) ?? '';
  if (text === null || doi !== asked || !/^[0-9a-f]{40}$/.test(id)) return null;
  if (titleForm(textOf(record?.title, 4_000) ?? '')?.marks === 'notice') return null;
  return { text, model: textOf(tldr?.model, 80), url: `https://www.semanticscholar.org/paper/${id}?utm_source=api` };
}
