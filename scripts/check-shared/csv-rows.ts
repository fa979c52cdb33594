/**
 * The rows of a CSV text by the names in its first line (RFC 4180: quoted fields may hold commas, line
 * breaks and doubled quotes). Cells that a row lacks are empty; those beyond the names are left out.
 */
export function csvRows(text: string): Record<string, string>[] {
  const [names = [], ...lines] = cells(text);
  return lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => Object.fromEntries(names.map((name, at) => [name, line[at] ?? ''])));
}

function cells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A field and the mark that ends it.
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
