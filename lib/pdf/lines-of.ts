import type { PdfLine } from './pdf-page';

/** A run of letters as pdf.js gives it. */
export interface TextRun {
  str: string;
  /** Two directions and the place: `[a, b, c, d, x, y]`. */
  transform: readonly number[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
}

const MAX_LINES = 4_000;
const MAX_LINE = 2_000;
/** Letters smaller than this share of their line's, and set higher by that share of it, are raised. */
const SMALL = 0.85;
const RAISED = 0.12;
/** A run this share of the line's height above or below it begins another line. */
const OTHER_LINE = 0.6;
/** More room than this share of the line's height parts two words. */
const WORD_GAP = 0.12;
/** Numbers of references: "12", "3,4", "5–7". */
const CITATION = /^[\d,;\s\u2013-]{1,20}$/u;
/** What a raised number belongs to: "10⁶", "m²", "10⁻³". */
const POWER_OF = /(?:(?:^|\D)10|(?:^|[^\p{L}])[a-zµ]{1,2})$/u;

/**
 * Puts the runs of a page together as lines. Raised numbers that are no power ("0.71¹²") are references, and are left
 * out: they would join the value before them.
 * @param runs in the order of the file
 */
export function linesOf(runs: readonly TextRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: TextRun[] = [];
  const close = () => {
    const line = lineOf(open);
    if (line !== null && lines.length < MAX_LINES) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    if (open.length > 0 && run.str !== '' && !isOnLine(run, open)) close();
    if (run.str !== '') open.push(run);
    if (run.hasEOL) close();
  }
  close();
  return lines;
}

const isTurned = ({ transform: [, b = 0, c = 0] }: TextRun): boolean => Math.abs(b) > 0.1 && Math.abs(c) > 0.1;
const yOf = ({ transform }: TextRun): number => transform[5] ?? 0;
const xOf = ({ transform }: TextRun): number => transform[4] ?? 0;

function isOnLine(run: TextRun, open: readonly TextRun[]): boolean {
  const [base] = open.toSorted((a, b) => b.height - a.height);
  if (!base || isTurned(base) !== isTurned(run)) return false;
  return isTurned(run) || Math.abs(yOf(run) - yOf(base)) < OTHER_LINE * Math.max(base.height, run.height, 1);
}

function lineOf(runs: readonly TextRun[]): PdfLine | null {
  const seen = runs.filter(({ str }) => str.trim() !== '');
  const [first] = seen;
  if (!first) return null;
  const base = weightiest(seen, (run) => run.height);
  const baseRun = seen.find(({ height }) => height === base) ?? first;
  let text = '';
  let end = xOf(first);
  for (const run of runs) {
    if (!isTurned(run) && xOf(run) - end > WORD_GAP * base && !text.endsWith(' ')) text += ' ';
    end = xOf(run) + run.width;
    const isRaised = run.height > 0 && run.height < SMALL * base && yOf(run) - yOf(baseRun) > RAISED * base;
    text += isRaised && CITATION.test(run.str) && !POWER_OF.test(text) ? ' ' : run.str;
    if (text.length > MAX_LINE) break;
  }
  const kept = text.replace(/\s+/gu, ' ').trim();
  return kept === '' ? null : { text: kept, x: xOf(first), y: yOf(baseRun), height: base, font: weightiest(seen, ({ fontName }) => fontName), turned: isTurned(first) };
}

/** The value that most letters have. */
function weightiest<T>(runs: readonly TextRun[], of: (run: TextRun) => T): T {
  const weights = new Map<T, number>();
  for (const run of runs) weights.set(of(run), (weights.get(of(run)) ?? 0) + run.str.length);
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] as T;
}
