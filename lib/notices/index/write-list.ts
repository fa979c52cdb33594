import { countWords } from './entry-codec';
import { hashOfKey } from './key-hash';
import { compareKeys, type ListEntry } from './list-entry';
import type { ListFacts } from '@/lib/model/list-facts';
import { ListWriter, type ListFiles } from './list-writer';
import { WordCounter } from './words';

/** Both files from entries in any order, each key once. */
export function writeList(entries: readonly ListEntry[], facts: ListFacts): ListFiles {
  const counter = new WordCounter();
  for (const entry of entries) countWords(counter, entry);
  const writer = new ListWriter(facts, counter.words());
  const hashed = entries.map((entry) => ({ entry, hash: hashOfKey(entry.key) }));
  for (const { entry } of hashed.toSorted((a, b) => a.hash - b.hash || compareKeys(a.entry.key, b.entry.key))) writer.add(entry);
  return writer.finish();
}
