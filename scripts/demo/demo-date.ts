const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** Parts of YYYY-MM or YYYY-MM-DD; `day` is empty for the former. */
export function dateParts(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
}

/** "13 May 2025", as Springer Nature prints it. */
export function longDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return [day && String(Number(day)), monthName(month), year].filter(Boolean).join(' ');
}

/** "2025 May 13", as PubMed prints it. */
export function pubmedDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return [year, monthName(month).slice(0, 3), day && String(Number(day))].filter(Boolean).join(' ');
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? '';
}
