/** Only so much of a text is compared. */
const MAX_TEXT = 600;

/** A title with fewer letter groups is in many a line ("Correction"): that it is there says nothing. */
const TELLING = 20;

/**
 * How like a reader's line is to a title, by the groups of three letters they share, so that a
 * letter wrong here and there matters little. Either may hold the other: a few words of the title, or
 * a whole citation around it.
 * @param about what else a citation line may name: authors, journal, year
 * @returns 0 to 1; of two that hold the line whole, the one with less besides is higher
 */
export function titleLikeness(line: string, title: string, about = ''): number {
  const asked = letterGroups(line);
  const held = letterGroups(title);
  if (asked.size === 0 || held.size === 0) return 0;
  const common = shared(asked, held);
  const lineInRecord = about === '' ? common / asked.size : shared(asked, letterGroups(`${title} ${about}`)) / asked.size;
  const titleInLine = held.size < TELLING ? 0 : common / held.size;
  const overlap = common / (asked.size + held.size - common);
  return 0.9 * Math.max(lineInRecord, titleInLine) + 0.1 * overlap;
}

/** The groups of three in each word, its beginning and end counted, in any case and without accents. */
function letterGroups(text: string): Set<string> {
  const plain = text.slice(0, MAX_TEXT).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const groups = new Set<string>();
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) groups.add(padded.slice(at, at + 3));
  }
  return groups;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}
