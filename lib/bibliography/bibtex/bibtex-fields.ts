import { match, readValue, skipBlank, type BibtexValue } from './bibtex-value';

export type BibtexFields = Map<string, Pick<BibtexValue, 'text' | 'isPartial'>>;

const MAX_FIELDS = 500;
/** A brace may be missing so often in one record; after that the rest of it is left. */
const MAX_REPAIRS = 8;
const KEY = /[^,=\n{}"@]{0,300}/y;
const NAME = /[a-z_][\w:.+/-]{0,60}/iy;
/** Where a field begins that the one before ran into. */
const NEXT_FIELD = /[,\n}"][ \t]{0,40}\n?[ \t]{0,40}([a-z_][\w-]{1,30})[ \t\n]{0,20}=[ \t\n]{0,20}(?:[{"\d]|[a-z]{3,9}\s{0,3},)/i;
const RECORD = /@[a-z]{1,40}[ \t]{0,20}[{(]/i;
/** How far a field is looked for behind damage; longer than abstracts are. */
const MAX_REACH = 20_000;

/**
 * Reads the fields of one record, from behind its opening brace. A comma or a brace that is missing costs
 * no other field: reading goes on at the next `name = {`.
 * @param limit where the next record begins, or the text ends
 * @returns `isOpen`: a brace or a quote was missing, or the record never ends
 */
export function readFields(text: string, from: number, limit: number, close: string, names: ReadonlyMap<string, string>): { fields: BibtexFields; end: number; isOpen: boolean } {
  const fields: BibtexFields = new Map();
  let isOpen = false;
  let repairs = 0;
  let at = behindKey(text, from, limit);
  for (let count = 0; count < MAX_FIELDS && at < limit; count += 1) {
    at = skipSigns(text, at, limit);
    if (text[at] === close) {
      const next = fieldBehind(text, at + 1, limit);
      if (next < 0) return { fields, end: at + 1, isOpen };
      // One closing brace too many.
      isOpen = true;
      at = next;
    }
    const name = match(NAME, text, at);
    const equals = skipBlank(text, at + name.length);
    if (name === '' || text[equals] !== '=' || equals >= limit) {
      const next = nextField(text, at, limit);
      isOpen = true;
      if (next < 0 || (repairs += 1) > MAX_REPAIRS) break;
      at = next;
      continue;
    }
    const value = readValue(text, skipBlank(text, equals + 1), limit, names);
    const end = repairs <= MAX_REPAIRS ? repairedEnd(text, value, equals + 1, limit) : null;
    if (end !== null) {
      isOpen = true;
      repairs += 1;
    }
    const words = end === null ? value.text : text.slice(skipBlank(text, equals + 1), end).replace(/^[{"]|[}"]\s*$/g, '');
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), { text: words, isPartial: value.isPartial });
    at = end ?? value.end;
  }
  return { fields, end: Math.min(at, limit), isOpen: isOpen || at >= limit };
}

/** Behind the key and its comma; where there is no key, where the first field begins. */
function behindKey(text: string, from: number, limit: number): number {
  const at = skipBlank(text, from);
  const key = match(KEY, text, at);
  const end = at + key.length;
  if (text[end] === ',') return Math.min(end + 1, limit);
  if (text[end] !== '=') return Math.min(end, limit);
  // `{doi = …` or `{key doi = …`: what stands right before the sign is a field's name.
  const name = /[a-z][\w-]*\s*$/i.exec(key);
  return at + (name?.index ?? 0);
}

function skipSigns(text: string, from: number, limit: number): number {
  let at = skipBlank(text, from);
  while (at < limit && (text[at] === ',' || text[at] === ';')) at = skipBlank(text, at + 1);
  return at;
}

/** A field right behind the end of a record belongs to it: `}}, doi = {…}`. */
function fieldBehind(text: string, from: number, limit: number): number {
  const at = skipBlank(text, from);
  if (text[at] !== ',') return -1;
  const next = skipSigns(text, at, limit);
  const name = match(NAME, text, next);
  return name !== '' && text[skipBlank(text, next + name.length)] === '=' && next < limit ? next : -1;
}

/** Where the next field begins; `-1` if a record begins before it, or it is far away. */
function nextField(text: string, from: number, limit: number): number {
  const window = text.slice(from, Math.min(limit, from + MAX_REACH));
  const record = window.search(RECORD);
  const found = (record < 0 ? window : window.slice(0, record)).search(NEXT_FIELD);
  return found < 0 ? -1 : from + found + 1;
}

/**
 * Where a value really ends that ran over others because its brace or quote is missing: before the next
 * field in it. A value that closes, and behind which the record goes on as it should, ends where it does.
 */
function repairedEnd(text: string, { end, isOpen }: BibtexValue, from: number, limit: number): number | null {
  const next = text[skipBlank(text, end)];
  const goesOn = end < limit && (next === ',' || next === '}' || next === ')' || /[a-z]/i.test(next ?? ''));
  if (!isOpen && goesOn) return null;
  const field = nextField(text, from, Math.min(end, limit));
  return field < 0 ? null : Math.max(from, field - 1);
}
