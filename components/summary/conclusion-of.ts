import type { Abstract } from '@/lib/model/source-answer';
import type { AbstractPart } from '@/lib/model/abstract-part';

/**
 * The part of a labelled abstract in which the authors conclude: the last whose label says so, else
 * the last labelled one. `null` for an unlabelled abstract, since no sentence of it can be picked
 * without guessing.
 */
export function conclusionOf({ parts }: Pick<Abstract, 'parts'>): AbstractPart | null {
  const labelled = parts.filter(({ label }) => label !== null && label.trim() !== '');
  return labelled.findLast(({ label }) => /conclu|interpret|significan|meaning/i.test(label ?? '')) ?? labelled.at(-1) ?? null;
}
