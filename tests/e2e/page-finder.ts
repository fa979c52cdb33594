/**
 * What `inspect -- page` finds, run inside a real page: the same functions on the browser's own
 * document. Bundled by page-finder-bundle.ts.
 */
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { workKey } from '@/lib/identifiers/work-key';
import { readListed } from '@/lib/page/lists/listed';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import { readReferences } from '@/lib/page/lists/references';
import { findWork } from '@/lib/page/identify/find-work';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import type { PageReport } from '@/scripts/inspect/page';

export function inspectHere(): PageReport {
  const finding = findWork(document, location);
  const { ids, from } = finding;
  return {
    url: location.href,
    kind: kindOfPage(finding),
    ...ids,
    from,
    references: readReferences(document).flatMap(named),
    listed: workKey(ids) === null ? readListed(document).flatMap(named) : [],
    ownNotices: readOwnNotices(document, finding),
  };
}

function named({ doi, pmid }: ListedWork): PageReport['references'] {
  return doi === null && pmid === null ? [] : [{ doi, pmid }];
}
