import type { SourceName } from '@/lib/model/assertion';

/** Whether a source is asked over the network, as against read on this machine or in this page. */
export function isOutside(source: SourceName): boolean {
  return source !== 'page' && source !== 'notice-list';
}
