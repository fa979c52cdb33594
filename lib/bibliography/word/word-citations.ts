import { childrenNamed, elementsBelow, parseMarkup, wordsIn } from '@/lib/sources/markup/markup-tree';
import type { ReadStep } from '../bibliography-entry';
import { cslEntry } from '../json/csl-entry';
import { endnoteRecordEntry } from '../markup/endnote-record';

const MAX_ITEMS = 200;

/**
 * The entries behind one citation: the field codes of Zotero (`ADDIN ZOTERO_ITEM CSL_CITATION {…}`), of
 * Mendeley (`ADDIN CSL_CITATION {…}`, and the content controls of Mendeley Cite) and of EndNote
 * (`ADDIN EN.CITE <EndNote>…`, also packed in the field's data).
 * @param seen what was cited before, by the program's own number; each work is one entry
 * @returns `null` where the code is no citation, `damaged` where it is one that cannot be read
 */
export function citationEntries(code: string, seen: Set<string>, line: number, at: number): Generator<ReadStep, void> | 'damaged' | null {
  const [, json] = /^\s*(?:ADDIN\s+)?(?:ZOTERO_ITEM\s+|Mendeley Citation\s?\{[\w-]{0,60}\}\s*)?CSL_CITATION\s*(\{[^]*)$/i.exec(code) ?? [];
  if (json !== undefined) return ofCsl(json, seen, line, at);
  const [, packed] = /^MENDELEY_CITATION_v\d+_([\w+/=-]+)$/.exec(code) ?? [];
  if (packed !== undefined) return ofCsl(unpacked(packed) ?? '', seen, line, at);
  if (/^\s*ADDIN\s+EN\.CITE/i.test(code)) return ofEndnote(code, seen, line, at);
  return null;
}

function ofCsl(json: string, seen: Set<string>, line: number, at: number): Generator<ReadStep, void> | 'damaged' {
  const [start, end] = [json.indexOf('{'), json.lastIndexOf('}')];
  let items: unknown;
  try {
    ({ citationItems: items } = JSON.parse(json.slice(start, end + 1)) as { citationItems?: unknown });
  } catch {
    return 'damaged';
  }
  if (!Array.isArray(items)) return 'damaged';
  return cslItems(items.slice(0, MAX_ITEMS), seen, line, at);
}

function* cslItems(items: readonly unknown[], seen: Set<string>, line: number, at: number): Generator<ReadStep, void> {
  for (const item of items) {
    if (typeof item !== 'object' || item === null) continue;
    const { itemData, uris, uri } = item as Record<string, unknown>;
    if (typeof itemData !== 'object' || itemData === null) continue;
    const [address] = [uris, uri].flat().filter((each) => typeof each === 'string');
    if (isNew(address ?? JSON.stringify(itemData), seen)) yield* cslEntry(itemData as Record<string, unknown>, line, at);
  }
}

function ofEndnote(code: string, seen: Set<string>, line: number, at: number): Generator<ReadStep, void> | 'damaged' | null {
  const start = code.indexOf('<EndNote');
  const [, data] = /\n([\w+/=]{20,})$/.exec(code) ?? [];
  const xml = start >= 0 ? code.slice(start) : data === undefined ? null : unpacked(data);
  // `EN.CITE` without either has its data in the field within it, which comes by itself.
  if (xml === null) return data === undefined ? null : 'damaged';
  return endnoteRecords(xml.replaceAll('\0', ''), seen, line, at);
}

function* endnoteRecords(xml: string, seen: Set<string>, line: number, at: number): Generator<ReadStep, void> {
  for (const record of elementsBelow(parseMarkup(xml, 'xml').root, 'record', MAX_ITEMS)) {
    const key = wordsIn(childrenNamed(record, 'foreign-keys')[0] ?? null, 200);
    const number = wordsIn(childrenNamed(record, 'rec-number')[0] ?? null, 40);
    if (isNew(`${key ?? ''} ${number ?? ''} ${wordsIn(childrenNamed(record, 'titles')[0] ?? null, 400) ?? ''}`, seen)) yield* endnoteRecordEntry(record, line, at);
  }
}

function isNew(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** A text in base64, of one or two bytes a character; `null` for anything else. */
function unpacked(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return new TextDecoder(bytes[1] === 0 ? 'utf-16le' : 'utf-8').decode(bytes);
  } catch {
    return null;
  }
}
