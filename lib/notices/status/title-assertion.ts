import type { Assertion, SourceName } from '@/lib/model/assertion';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';

/**
 * What the form of a record's title asserts, the weakest of evidence: a mark before the title is
 * about the record itself; a notice's title says that it is one, and not about which work.
 * @returns `null` where the form says nothing
 */
export function titleAssertion(source: SourceName, ids: WorkIds, title: string): Assertion | null {
  const form = titleForm(title);
  if (!form) return null;
  const isNotice = form.marks === 'notice';
  return {
    source,
    via: null,
    type: form.type,
    sourceType: form.word,
    notice: isNotice ? ids : NO_IDS,
    subject: isNotice ? NO_IDS : ids,
    inPlace: false,
    date: null,
    citation: null,
    note: null,
    recordId: null,
    strength: 'title',
  };
}
