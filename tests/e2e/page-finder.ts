/**
 * What `inspect -- page` finds, run inside a real page: the same functions on the browser's own
 * document. Bundled by page-finder-bundle.ts.
 */
import { workKey } from '@/lib/identifiers/work-key';
import { findListed } from '@/lib/page/listed';
import { findReferences } from '@/lib/page/references';
import { findWork } from '@/lib/page/find-work';
import type { PageReport } from '@/scripts/inspect/page';

export function inspectHere(): PageReport {
  const { kind, ids, from } = findWork(document, location);
  return {
    url: location.href,
    kind,
    ...ids,
    from,
    references: findReferences(document).map(({ doi, pmid }) => ({ doi, pmid })),
    listed: workKey(ids) === null ? findListed(document).map(({ doi, pmid }) => ({ doi, pmid })) : [],
  };
}
