import { recordUrl } from '@/lib/words/record-url';
import type { SourceName } from '@/lib/model/assertion';
import { sourceFacts } from '@/lib/model/sources';
import type { WorkIds } from '@/lib/model/work';

/**
 * Where anybody can read what a source says of a work: the public record itself, as asked. `null` where a
 * source has no page for one paper, or needs an identifier that is not known.
 */
export function sourceRecordUrl(source: SourceName, ids: WorkIds): string | null {
  if (source === 'page') return recordUrl(ids);
  const { record } = sourceFacts(source);
  if (record === null) return null;
  const id = record.includes('{doi}') ? ids.doi : ids.pmid;
  return id === null ? null : record.replace(/\{(?:doi|pmid)\}/, () => pathOf(id));
}

/** Every part but the slash is escaped, as in the address of a DOI. */
function pathOf(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}
