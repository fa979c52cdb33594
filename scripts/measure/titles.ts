/**
 * Measures the rule for titles against labelled ones: how many titles that it calls a notice's (or marked) are, how many
 * of those it finds, and with the right type. `npm run measure:titles -- FILE… [--wrong]`. A line of a file is
 * publisher, label and title, between them a tab; the label is a notice type, `mark TYPE` or `study`. A line without tabs
 * is the title of a study.
 */
import { readFile } from 'node:fs/promises';
import { titleForm } from '@/lib/notices/title-form';

interface Labelled {
  publisher: string;
  label: string;
  title: string;
}

interface Counts {
  titles: number;
  said: number;
  labelled: number;
  right: number;
  typed: number;
}

function measure(titles: readonly Labelled[], wrong: boolean): Counts {
  const counts: Counts = { titles: titles.length, said: 0, labelled: 0, right: 0, typed: 0 };
  for (const { publisher, label, title } of titles) {
    const form = titleForm(title);
    const marks = label === 'study' ? null : label.startsWith('mark ') ? 'original' : 'notice';
    const isRight = form !== null && form.marks === marks;
    const isTyped = isRight && form.type === label.replace(/^mark /, '');
    counts.said += Number(form !== null);
    counts.labelled += Number(marks !== null);
    counts.right += Number(isRight);
    counts.typed += Number(isTyped);
    if (wrong && (marks === null ? form !== null : !isTyped)) console.log(`  ${publisher}: ${title}\n    labelled ${label}; said ${form === null ? 'nothing' : `${form.marks} ${form.type}`}`);
  }
  return counts;
}

async function readLabelled(file: string): Promise<Labelled[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [publisher = '', label, title = ''] = line.split('\t');
      return label === undefined ? { publisher: '', label: 'study', title: line } : { publisher, label, title };
    });
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
if (files.length === 0) {
  console.error('usage: npm run measure:titles -- FILE… [--wrong]');
  process.exitCode = 2;
}
for (const file of files) {
  const { titles, said, labelled, right, typed } = measure(await readLabelled(file), args.includes('--wrong'));
  console.log(`${file}: ${titles} titles, ${labelled} of them of notices or marked`);
  console.log(`  precision ${share(right, said)}, recall ${share(right, labelled)}, of these the right type ${share(typed, right)}`);
}
