import { textLanguage } from './language';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes as people read it: "850 byte", "3.6 MB". Thousands, as file managers and browsers count. */
export function sizeText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1_000 ** step;
  return new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit: UNITS[step],
    maximumFractionDigits: step === 0 || value >= 100 ? 0 : 1,
  }).format(value);
}
