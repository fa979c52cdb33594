import { MAX_TAG, MAX_TAGS } from '@/lib/model/limits';

/** The tags a reader typed, separated by commas: trimmed, each once in any case, within lib/model/limits.ts. */
export function tagsOf(text: string): string[] {
  const seen = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = part.trim().slice(0, MAX_TAG);
    const key = tag.toLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()].slice(0, MAX_TAGS);
}
