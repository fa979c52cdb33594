import type { Work, WorkIds } from '@/lib/model/work';
import { dateFromParts, earliestDate } from '@/lib/model/partial-date';
import { titleFromMarkup } from '@/lib/sources/markup/rich-text';
import { listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

const MAX_AUTHORS = 50;

/**
 * The facts of a Crossref record; whatever is not of the documented shape is left out.
 * @param ids the record's own, as crossrefIds reads them
 */
export function crossrefWork(message: Record<string, unknown>, ids: WorkIds): Work {
  const title = textOf(listOf(message.title)?.[0], 4_000);
  return {
    ids,
    title: title === null ? null : titleFromMarkup(title),
    journal: textOf(listOf(message['container-title'])?.[0], 300),
    published: earliestDate([message['published-online'], message['published-print'], message.issued, message.posted].map(dateFromParts)),
    authors: (listOf(message.author, MAX_AUTHORS) ?? []).flatMap((author) => nameOf(recordOf(author)) ?? []),
  };
}

function nameOf(author: Record<string, unknown> | null): string | null {
  const family = textOf(author?.family, 200);
  const given = textOf(author?.given, 200);
  return (family !== null && given !== null ? `${given} ${family}` : (family ?? textOf(author?.name, 300))) ?? null;
}
