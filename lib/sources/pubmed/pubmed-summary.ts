import { parsePmid } from '@/lib/identifiers/pmid';
import { plainText } from '@/lib/model/rich-text';
import type { Work } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import type { SourceRecord } from '@/lib/sources/source/held-answer';
import { readNlmLinks } from './nlm-links';
import { dateFromDigits } from '@/lib/model/partial-date';
import { pubmedIds } from './pubmed-ids';
import { titleFromMarkup } from '@/lib/sources/markup/rich-text';
import { jsonOf, listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

/**
 * The records of an esummary answer (`retmode=json`): links, types and identifiers without the
 * abstract. A PMID that PubMed does not hold comes as an entry with `error` and is left out.
 * @returns `null` where the body is no esummary answer
 */
export function readPubmedSummary(body: string): SourceRecord[] | null {
  const result = recordOf(recordOf(jsonOf(body))?.result);
  const uids = listOf(result?.uids);
  if (!result || !uids) return null;
  const records: SourceRecord[] = [];
  for (const uid of uids) {
    const entry = typeof uid === 'string' ? recordOf(result[uid]) : null;
    if (!entry) return null;
    if (entry.error === undefined) records.push(readEntry(entry));
  }
  return records;
}

function readEntry(entry: Record<string, unknown>): SourceRecord {
  const entries = (listOf(entry.articleids) ?? []).flatMap((id) => {
    const { idtype, value } = recordOf(id) ?? {};
    return typeof idtype === 'string' && typeof value === 'string' ? [{ type: idtype, value }] : [];
  });
  const ids = pubmedIds(entries, textOf(entry.uid, 12));
  const recordTypes = (listOf(entry.pubtype, 50) ?? []).map((type) => textOf(type, 120)).filter((type) => type !== null);
  const references = listOf(entry.references ?? []);
  const read = (references ?? []).map(linkOf);
  const titleText = textOf(entry.title, 4_000);
  const title = titleText === null ? null : titleFromMarkup(titleText.replace(/([^.])\.$/, '$1'));
  const form = title === null ? null : titleAssertion('pubmed', ids, plainText(title));
  const work: Work = {
    ids,
    title,
    journal: textOf(entry.fulljournalname, 300) ?? textOf(entry.source, 300),
    published: dateFromDigits(textOf(entry.sortpubdate, 20) ?? ''),
    authors: (listOf(entry.authors, 50) ?? []).flatMap((author) => textOf(recordOf(author)?.name, 200) ?? []),
  };
  const { assertions, related, commentedBy } = readNlmLinks('pubmed', work, read.filter((link) => link !== null), recordTypes);
  return {
    work,
    assertions: form ? [...assertions, form] : assertions,
    unreadable: references === null || read.includes(null),
    recordTypes,
    related,
    commentedBy,
  };
}

function linkOf(value: unknown) {
  const reference = recordOf(value);
  const label = textOf(reference?.reftype, 80);
  if (!reference || label === null) return null;
  const { pmid } = reference;
  return {
    label,
    citation: textOf(reference.refsource, 1_000),
    pmid: typeof pmid === 'number' || typeof pmid === 'string' ? parsePmid(String(pmid)) : null,
    note: textOf(reference.note, 500),
  };
}
