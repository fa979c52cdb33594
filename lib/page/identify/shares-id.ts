import type { WorkIds } from '@/lib/model/work';

/** Whether two sets of identifiers share one, whatever the others are. */
export function sharesId(a: WorkIds, b: WorkIds): boolean {
  const known = Object.values(b);
  return Object.values(a).some((id) => id && known.includes(id));
}
