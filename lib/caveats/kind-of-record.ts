import type { CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

/**
 * PubMed's types of records that are easily read as more than they are. A review or a trial is
 * what a reader expects; "Comment" alone says too little.
 */
const KINDS: ReadonlySet<string> = new Set([
  'case reports',
  'clinical trial protocol',
  'editorial',
  'letter',
  'meeting abstract',
  'news',
  'newspaper article',
  'patient education handout',
]);

/** The record is a case report, a protocol, an editorial, a letter …: in the source's own word. */
export function kindOfRecord({ role, answers }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice') return [];
  for (const { recordTypes, source } of answers) {
    const kind = recordTypes.find((type) => KINDS.has(type.toLowerCase()));
    if (kind !== undefined) return [{ params: { kind }, quote: null, from: source }];
  }
  return [];
}
