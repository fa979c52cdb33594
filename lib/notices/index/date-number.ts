import type { PartialDate } from '@/lib/model/work';

/** A date as precise as it is, in one number below 2^19; zero is none. Month and day zero: not said. */
export function numberOfDate(date: PartialDate | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year < 1_500 || year > 2_199 ? 0 : ((year - 1_500) * 13 + month) * 32 + day + 1;
}

/** @returns `null` for zero and for numbers that are no date */
export function dateOfNumber(number: number): PartialDate | null {
  if (number <= 0) return null;
  const [day, months] = [(number - 1) % 32, Math.floor((number - 1) / 32)];
  const [month, year] = [months % 13, Math.floor(months / 13) + 1_500];
  if (year > 2_199) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  if (month === 0) return `${year}`;
  return day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
