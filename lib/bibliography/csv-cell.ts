/** What a spreadsheet takes for a formula (OWASP: CSV injection), a leading blank or mark in front of it included. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r]/;

/** A cell in quotes, so that no program that opens the file takes it for a formula. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A table as a file: a byte order mark for spreadsheets, and the line ends of RFC 4180. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
