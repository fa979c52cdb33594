import { monthNumber, partialDate } from '@/lib/model/partial-date';
import type { PdfMade } from '@/lib/model/pdf-copy';
import type { PartialDate } from '@/lib/model/work';
import type { PdfPage, PdfText } from './pdf-page';

/** No PDF is older than the format. */
const FIRST_DAY = '1993-06-15';
/** Words are printed before they are published, for so long; a copy that says so still later is dated by a wrong clock. */
const AHEAD = 366;
const MAX_LINE = 400;
/** The lines on which a paper says when it was received and published stand on its first pages, or on the last. */
const FRONT = 3;

const MADE = /^(?:creationdate|moddate|xmp:(?:createdate|modifydate))$/i;
/** "D:20240503…", "2024-05-03T…". */
const FILE_DATE = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/;

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** "3 May 2024", "May 3, 2024", "2024-05-03". Days and months in numbers alone could be either. */
const DATE = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ((?:19|20)\\d\\d)\\b|\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b|\\b((?:19|20)\\d\\d)[-/](\\d\\d)[-/](\\d\\d)\\b`, 'giu');
/** What a publisher's server prints into the margin of each page that it hands out. In a paper's text data are downloaded too. */
const STAMP = /^(?:This (?:PDF|article|content|copy) (?:was )?)?(?:Downloaded|Printed|Delivered|downloaded)\b.{0,200}$/u;
/** The margin, as a share of the page's height. */
const MARGIN = 0.09;
/** What a paper prints of its own way. */
const OWN_DAY = /\b(?:received|revised|accepted|published|posted|available|corrected|updated|version)\b[^.]{0,60}$/iu;

/**
 * The day after which nothing can have come into a copy: that of the server's stamp, else the latest in the file's own
 * data. A stamp holds, since later changes of the file are the reader's.
 * @param today `YYYY-MM-DD`: later dates are wrong
 * @returns `null` where there is none, or what the copy prints of the paper cannot be so late
 */
export function madeOf({ fields, pages }: PdfText, today: PartialDate): PdfMade | null {
  const isPossible = (day: PartialDate | null): day is PartialDate => day !== null && day >= FIRST_DAY && day <= today;
  const lines = [...pages.slice(0, FRONT), ...pages.slice(FRONT).slice(-1)].flatMap((page) => page.lines.map(({ text }) => text.slice(0, MAX_LINE)));
  const stamp = stampsOf(pages).filter(isPossible).toSorted().at(-1);
  if (stamp !== undefined) return { day: stamp, by: 'stamp' };
  const day = fields.flatMap(([name, value]) => (MADE.test(name) ? (fileDate(value) ?? []) : [])).filter(isPossible).toSorted().at(-1);
  if (day === undefined) return null;
  const printed = lines.flatMap(datesIn).filter(({ before, day: each }) => OWN_DAY.test(before) && isPossible(each)).map(({ day: each }) => each).toSorted().at(-1);
  return printed !== undefined && daysBetween(day, printed) > AHEAD ? null : { day, by: 'file' };
}

/** The days of stamps, which stand in the margin of at least half of the pages. */
function stampsOf(pages: readonly PdfPage[]): PartialDate[] {
  const seen = new Map<PartialDate, number>();
  for (const { lines, height } of pages) {
    const margin = lines.filter(({ turned, y }) => turned || y < MARGIN * height || y > (1 - MARGIN) * height);
    const days = margin.flatMap(({ text }) => datesIn(text.slice(0, MAX_LINE))).filter(({ before }) => STAMP.test(before));
    for (const day of new Set(days.map((each) => each.day))) seen.set(day, (seen.get(day) ?? 0) + 1);
  }
  return [...seen].filter(([, count]) => count >= pages.length / 2).map(([day]) => day);
}

/** Days from one date to another; both are whole dates. */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function fileDate(value: string): PartialDate | null {
  const [, year, month, day] = FILE_DATE.exec(value.trim()) ?? [];
  return wholeDate(Number(year), Number(month), Number(day));
}

function datesIn(line: string): { day: PartialDate; before: string }[] {
  return [...line.matchAll(DATE)].flatMap(({ index, 1: day, 2: month, 3: year, 4: month2, 5: day2, 6: year2, 7: year3, 8: month3, 9: day3 }) => {
    const date = wholeDate(Number(year ?? year2 ?? year3), monthNumber(month ?? month2 ?? month3 ?? '') ?? 0, Number(day ?? day2 ?? day3));
    return date === null ? [] : [{ day: date, before: line.slice(0, index) }];
  });
}

function wholeDate(year: number, month: number, day: number): PartialDate | null {
  const date = partialDate(year, month, day);
  return date?.length === 10 ? date : null;
}
