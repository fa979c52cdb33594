import { speaksOf } from '@/lib/identifiers/speaks-of';
import type { PaperVersion } from '@/lib/model/paper-row';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { relatedOf } from '@/lib/report/related-of';
import { identifierKeys } from '@/lib/storage/identifier-keys';

/** What the other record is, by how it is linked; other links are no versions. */
const AS: Partial<Record<string, PaperVersion['as']>> = { 'preprint-of': 'article', 'published-as': 'article', 'has-preprint': 'preprint' };

/** The preprint or the journal article of a saved paper, where a source that was asked about it names one. */
export function versionsOf({ work, evidence }: ReadingListEntry): PaperVersion[] {
  const own = evidence.filter((answer) => speaksOf(answer, work.ids));
  return relatedOf(work.ids, own).flatMap(({ relation, ids }) => {
    const as = AS[relation];
    return as === undefined ? [] : [{ as, keys: identifierKeys(ids) }];
  });
}
