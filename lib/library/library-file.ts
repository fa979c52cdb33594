import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { WorkIds } from '@/lib/model/work';
import { ungzippedText } from '@/lib/net/ungzipped';
import { jsonOf, listOf, recordOf } from '@/lib/sources/source/untrusted';
import { laySummarySchema, subjectSchema, type WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import type { PackHead } from '@/lib/summaries/written-pack';
import { fromWritten } from '@/lib/summaries/written-pack';

/** A file of a library, compressed, in bytes; those of a well-made one have less than a tenth of it. */
export const MAX_LIBRARY_FILE = 8_000_000;
const MAX_TEXT = 64_000_000;
const MAX_SUMMARIES = 200_000;

/** Where a file lies, as seen from the manifest. It has a part of its digest in its name, so that no cache ever has an older one. */
export function libraryFileName(file: number, digest: string): string {
  const number = file.toString(16).padStart(4, '0');
  return `files/${number.slice(0, 2)}/${number}-${digest.slice(0, 12)}.bin`;
}

/** The text of a file, before it is compressed. */
export function libraryFileText(summaries: readonly string[]): string {
  return `{"format":"caveat-library-file","version":1,"summaries":[\n${summaries.join(',\n')}\n]}\n`;
}

/**
 * The summaries of one work in a file of a library. What is no summary is left out by itself.
 * @param bytes compressed, with the right digest
 * @throws GzipError
 */
export async function summariesInFile(bytes: Uint8Array<ArrayBuffer>, ids: WorkIds, head: Pick<PackHead, 'title' | 'license'> & { id: string }): Promise<LaySummary[]> {
  const value = recordOf(jsonOf(await ungzippedText(new Blob([bytes]), MAX_TEXT)));
  if (value?.format !== 'caveat-library-file' || value.version !== 1) return [];
  const found: WrittenSummary[] = [];
  for (const entry of listOf(value.summaries, MAX_SUMMARIES) ?? []) {
    // The whole entry is looked at only where its subject is the paper asked about.
    const subject = subjectSchema.safeParse(recordOf(entry)?.subject);
    const summary = subject.success && sameWork(subject.data, ids) ? laySummarySchema.safeParse(entry) : null;
    if (summary?.success) found.push(summary.data);
  }
  return found.map((summary) => {
    const whole = fromWritten(summary, { ...head, author: null, edition: null }, 'pack');
    return { ...whole, id: `${head.id}/${whole.id}` };
  });
}
