import type { WorkIds } from '@/lib/model/work';

/** Whether two sets of identifiers have one in common, whatever the others say. */
export function sharesId(a: WorkIds, b: WorkIds): boolean {
  const known = Object.values(b);
  return Object.values(a).some((id) => id && known.includes(id));
}
