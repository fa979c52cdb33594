import { MAX_FLAG_NOTE, MAX_NOTE, MAX_TAGS } from '@/lib/model/limits';
import type { EditableField, ReaderFlag, ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SyncedField, SyncedValue } from '@/lib/model/synced-record';

/** What the list shows of a field, and the values that are in it: what a change of the shown one replaces. */
export interface ShownField<Value> {
  value: Value;
  of: readonly SyncedValue<Value>[];
  /** When the latest of them was given. */
  at: number;
}

type Show<Value> = (values: readonly SyncedValue<Value>[]) => Omit<ShownField<Value>, 'at'>;

/**
 * How several values of a field are shown as one. Of the reading state the later holds. Tags are those of all. Of notes
 * each text stands, the earlier first, unless another has it already. Of flags the later holds, with the words of all.
 */
const SHOWS: { [Field in EditableField]: Show<ReadingListEntry[Field]> } = {
  state: (values) => ({ value: (values.at(-1) as SyncedValue<ReadingListEntry['state']>).value, of: values }),
  tags: (values) => {
    const fitting = prefixThatFits(values, (some) => tagsOf(some).length <= MAX_TAGS);
    return { value: tagsOf(fitting), of: fitting };
  },
  note: (values) => {
    const fitting = prefixThatFits(values, (some) => textOf(some.map(({ value }) => value)).length <= MAX_NOTE);
    return { value: textOf(fitting.map(({ value }) => value)), of: fitting };
  },
  flag: (values) => {
    const flags = (some: readonly SyncedValue<ReaderFlag | null>[]) => some.flatMap(({ value }) => (value === null ? [] : [value.note]));
    const latestFirst = values.toReversed();
    const fitting = prefixThatFits(latestFirst, (some) => textOf(flags(some)).length <= MAX_FLAG_NOTE).toReversed();
    const withWords = fitting.findLast(({ value }) => value !== null && value.note !== '');
    const latest = (fitting.at(-1) as SyncedValue<ReaderFlag | null>).value ?? withWords?.value ?? null;
    return { value: latest === null ? null : { ...latest, note: textOf(flags(fitting)) }, of: fitting };
  },
};

/** What the list shows of a field; `null` where nothing is known of it. */
export function shownField<Field extends EditableField>(name: Field, field: SyncedField<ReadingListEntry[Field]> | undefined): ShownField<ReadingListEntry[Field]> | null {
  const [first] = field?.values ?? [];
  if (field === undefined || first === undefined) return null;
  if (field.values.length === 1) return { value: first.value, of: field.values, at: first.at };
  const shown = (SHOWS[name] as Show<ReadingListEntry[Field]>)(field.values);
  return { ...shown, at: Math.max(...shown.of.map(({ at }) => at)) };
}

/** The values in order, as long as they are not too much together; the first one always. */
function prefixThatFits<Value>(values: readonly Value[], fits: (some: readonly Value[]) => boolean): readonly Value[] {
  let count = 1;
  while (count < values.length && fits(values.slice(0, count + 1))) count += 1;
  return values.slice(0, count);
}

const tagsOf = (values: readonly SyncedValue<string[]>[]) => [...new Set(values.flatMap(({ value }) => value))];

function textOf(texts: readonly string[]): string {
  return texts.filter((text, at) => text !== '' && !texts.some((other, place) => place !== at && other.includes(text) && (other !== text || place < at))).join('\n\n');
}
