import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import type { WorkIds } from '@/lib/model/work';

/** Whether a work is a preprint by its identifiers, or by what sources call its record. */
export function isPreprint(ids: WorkIds, recordTypes: readonly string[] = []): boolean {
  return (
    recordTypes.some((type) => type.toLowerCase() === 'preprint') ||
    kindOfPage({ kind: 'work', ids, title: null, types: [] }) === 'preprint'
  );
}
