/**
 * Measures the reading of notices against labelled ones: precision and recall of each class, and how often "is the fix
 * in the text" and "was … now" are as labelled. `npm run measure:changes -- FILE… [--wrong]`
 */
import { readFile } from 'node:fs/promises';
import { CHANGE_CLASSES, type ChangeClass } from '@/lib/model/notice-change';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';

interface Labelled {
  id: string;
  type: string;
  title: string;
  text: string[];
  classes: (ChangeClass | 'not-stated')[];
  deciding: string[];
  fixInText: 'yes' | 'no' | 'not-stated';
  wasNow: { was: string; now: string }[];
}

interface Count {
  right: number;
  said: number;
  labelled: number;
}

const CODES = [...CHANGE_CLASSES, 'not-stated'] as const;

async function run(files: readonly string[], wrong: boolean): Promise<void> {
  const notices = (await Promise.all(files.map(readLabelled))).flat();
  const counts = new Map<string, Count>([...CODES, 'was … now'].map((code) => [code, { right: 0, said: 0, labelled: 0 }]));
  let exact = 0;
  let first = 0;
  let fixes = 0;
  let quotes = 0;
  let quoted = 0;
  for (const notice of notices) {
    const found = readNoticeChange({ type: noticeTypeOf(notice.type), title: notice.title, text: notice.text });
    const said: string[] = found.stated ? found.classes.map(({ code }) => code) : ['not-stated'];
    for (const code of CODES) add(counts.get(code), said.includes(code), notice.classes.includes(code));
    if (said.join() === notice.classes.join()) exact += 1;
    else if (wrong) console.log(`${notice.id} classes: said ${said.join(' ')}; labelled ${notice.classes.join(' ')}`);
    if (said[0] === notice.classes[0]) first += 1;
    if (found.fix.inText === notice.fixInText) fixes += 1;
    else if (wrong) console.log(`${notice.id} fix: said ${found.fix.inText}; labelled ${notice.fixInText}`);
    countPairs(counts.get('was … now'), found.wasNow, notice, wrong);
    for (const { code, sentence } of found.classes) {
      const at = notice.classes.indexOf(code);
      if (at < 0) continue;
      quoted += 1;
      if (sentence.includes(notice.deciding[at] ?? '\n') || notice.deciding[at]?.includes(sentence) === true) quotes += 1;
    }
  }
  console.log(`${notices.length} notices\n`);
  console.log(row('', 'precision', 'recall', 'said', 'labelled'));
  for (const [code, { right, said, labelled }] of counts) console.log(row(code, share(right, said), share(right, labelled), String(said), String(labelled)));
  console.log(`\nall classes of a notice as labelled  ${share(exact, notices.length)}`);
  console.log(`most serious class as labelled       ${share(first, notices.length)}`);
  console.log(`same deciding sentence               ${share(quotes, quoted)}`);
  console.log(`fix in the text as labelled          ${share(fixes, notices.length)}`);
}

async function readLabelled(file: string): Promise<Labelled[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as Labelled);
}

function add(count: Count | undefined, said: boolean, labelled: boolean): void {
  if (count === undefined) return;
  if (said) count.said += 1;
  if (labelled) count.labelled += 1;
  if (said && labelled) count.right += 1;
}

function countPairs(count: Count | undefined, found: Labelled['wasNow'], { id, wasNow }: Labelled, wrong: boolean): void {
  if (count === undefined) return;
  const key = ({ was, now }: Labelled['wasNow'][number]): string => `${was} → ${now}`;
  const labelled = new Set(wasNow.map(key));
  const said = new Set(found.map(key));
  for (const pair of new Set([...labelled, ...said])) {
    add(count, said.has(pair), labelled.has(pair));
    if (wrong && said.has(pair) !== labelled.has(pair)) console.log(`${id} was now: ${said.has(pair) ? 'said' : 'missed'} ${pair}`);
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(10)).join('');
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
if (files.length === 0) {
  console.error('usage: npm run measure:changes -- FILE… [--wrong]');
  process.exitCode = 2;
} else await run(files, args.includes('--wrong'));
