import { doisInText } from '@/lib/identifiers/dois-in-text';
import type { Corrections } from '@/lib/model/corrected-place';
import type { CopyAge, CopyOfNotice, CopyPlace, PdfMade } from '@/lib/model/pdf-copy';
import type { Doi, PartialDate } from '@/lib/model/work';
import { inSlices } from '@/lib/page/dom/in-slices';
import { correctedSteps } from '@/lib/page/texts/corrected-places';
import type { PdfBlock } from './blocks-of';
import { daysBetween } from './dates-of-pdf';
import { pageOf } from './document-of';

/** A day in the farthest time zone may have another date. */
const ZONES = 2;

/** One notice, as far as a copy is compared with it. */
export interface ComparedNotice {
  doi: Doi | null;
  date: PartialDate | null;
  /** What its words name; `null` where nobody read them. */
  corrections: Corrections | null;
}

/** A PDF, ready to be compared with notices. */
export interface ComparedCopy {
  made: PdfMade | null;
  blocks: readonly PdfBlock[];
  /** Of `documentOf`. */
  document: Document;
}

/**
 * How a copy stands to a notice: by its own dates, and by the places that the notice names. The dates say nothing where
 * the text has a corrected value already.
 */
export async function copyOfNotice(notice: ComparedNotice, { made, blocks, document }: ComparedCopy, signal: AbortSignal): Promise<CopyOfNotice> {
  const found = notice.corrections === null ? [] : await inSlices(correctedSteps(document, notice.corrections), signal);
  const places = found.map(({ at, ...place }): CopyPlace => ({ ...place, page: at && pageOf(at.block.element) }));
  const isMended = places.some(({ kind, pageHas }) => kind === 'value' && pageHas === 'now');
  const age = ageOf(notice, made, blocks);
  return { age: isMended && age.kind === 'before' ? { kind: 'unknown' } : age, places };
}

function ageOf({ doi, date }: ComparedNotice, made: PdfMade | null, blocks: readonly PdfBlock[]): CopyAge {
  const named = doi === null ? undefined : blocks.find(({ text, isReference }) => !isReference && text.includes('10.') && doisInText(text).includes(doi));
  if (named) return { kind: 'names', page: named.page };
  if (made === null || date === null || !/^\d{4}(?:-\d\d){0,2}$/.test(date)) return { kind: 'unknown' };
  // The first day that a date without day or month can mean.
  const earliest = `${date}-01-01`.slice(0, 10);
  return { kind: daysBetween(made.day, earliest) >= ZONES ? 'before' : 'later', made };
}
