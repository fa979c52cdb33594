import type { LinkedPaper, PaperRow, PaperVersion } from '@/lib/model/paper-row';

const OPPOSITE: Record<PaperVersion['as'], PaperVersion['as']> = { article: 'preprint', preprint: 'article' };

/**
 * Saved papers of which one is the preprint of the other. It is enough that a source said so of one of the two.
 * @returns for each paper that has one, the other one and what that is
 */
export function linkedPapers(rows: Iterable<PaperRow>): Map<string, LinkedPaper> {
  const claims = new Map<string, { id: string; as: PaperVersion['as'] }[]>();
  const all = [...rows];
  for (const { id, versions = [] } of all) {
    for (const { as, keys } of versions) for (const key of keys) claims.set(key, [...(claims.get(key) ?? []), { id, as }]);
  }
  const linked = new Map<string, LinkedPaper>();
  if (claims.size === 0) return linked;
  for (const row of all) {
    for (const { id, as } of row.keys.flatMap((key) => claims.get(key) ?? [])) {
      if (id === row.id) continue;
      if (!linked.has(id)) linked.set(id, { id: row.id, as });
      if (!linked.has(row.id)) linked.set(row.id, { id, as: OPPOSITE[as] });
    }
  }
  return linked;
}
