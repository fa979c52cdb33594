const MAX_TAGS = 50;
const MAX_LENGTH = 80;

/** The tags a reader typed, separated by commas: trimmed, each once in any case, at most 50 of 80 characters. */
export function tagsOf(text: string): string[] {
  const seen = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = part.trim().slice(0, MAX_LENGTH);
    const key = tag.toLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()].slice(0, MAX_TAGS);
}
