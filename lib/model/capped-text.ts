/** Caveat reads no more of a notice than this for what it changed (lib/notices/what-changed). */
const MAX_PARAGRAPHS = 60;
const MAX_CHARACTERS = 65_536;

/** The paragraphs of a text that have a word in them, up to 60 of them and 64 K characters in all. */
export function cappedText(paragraphs: readonly string[]): string[] {
  const kept: string[] = [];
  let left = MAX_CHARACTERS;
  for (const paragraph of paragraphs.slice(0, MAX_PARAGRAPHS * 2)) {
    const text = paragraph.slice(0, left).trim();
    if (text === '') continue;
    kept.push(text);
    left -= text.length;
    if (left <= 0 || kept.length === MAX_PARAGRAPHS) break;
  }
  return kept;
}
