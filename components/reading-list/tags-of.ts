import { MAX_TAG, MAX_TAGS } from '@/lib/model/limits';

/** The commas that people type: Latin, Chinese full-width, Chinese and Japanese for lists, Arabic; and the Arabic semicolon beside it. */
const COMMAS = /[,，、،؛]/u;

/** The tags a reader typed, separated by commas of any script: trimmed, each once in any case, within lib/model/limits.ts. */
export function tagsOf(text: string): string[] {
  const seen = new Map<string, string>();
  for (const part of text.split(COMMAS)) {
    const tag = part.trim().slice(0, MAX_TAG);
    const key = tag.toLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()].slice(0, MAX_TAGS);
}

/** Tags as a reader types them, to be changed in a field. */
export function tagLine(tags: readonly string[]): string {
  return tags.join(', ');
}
