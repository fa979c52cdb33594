/**
 * Measures the rules of lib/answers against real abstracts that were labelled by hand: of the sentences that a rule picks
 * how many answer the question (precision), in how many of the abstracts that answer it it picks a right one (recall), and
 * where it picks none, how often there is none. `npm run measure:answers -- FROM [--open|--held|--later] [--wrong]`. FROM is the
 * file ori_pqal.json of the public set PubMedQA or, for the two other sets, the folder with the shared material. The
 * labels, tests/fixtures/study-answers, hold identifiers and places only.
 */
import { readFile } from 'node:fs/promises';
import { answerSentences, type AnswerSentence } from '@/lib/answers/answer-sentence';
import { QUESTIONS, SHOWN_QUESTIONS } from '@/lib/answers/study-answers';
import { plainText } from '@/lib/model/rich-text';
import type { Question } from '@/lib/model/study-answers';
import { questionAnswerAbstracts } from './answers/question-answer-abstracts';
import { sharedAbstracts, type SharedAbstract } from './answers/shared-abstracts';

interface Labelled {
  id: string;
  /** Characters of the abstract when it was labelled. */
  length: number;
  /** The questions it was labelled for; all of them unless given. */
  asked?: Question[];
  /** For each question the places of the sentences that answer it, "from-to" in the joined text of the parts. */
  answers: Partial<Record<Question, string[]>>;
}

interface Counts {
  picked: number;
  right: number;
  answered: number;
  found: number;
  none: number;
  noneRight: number;
}

/** Which set; the rules were never changed for what `last` showed. */
type Half = 'open' | 'held' | 'later' | 'last';

const NAMES = Object.keys(QUESTIONS) as Question[];

async function run(from: string, half: Half, wrong: boolean): Promise<void> {
  const abstracts = new Map((await (half === 'later' || half === 'last' ? questionAnswerAbstracts(from) : sharedAbstracts(from))).map((abstract) => [abstract.id, abstract]));
  const labelled = (await readFile(`tests/fixtures/study-answers/${half}.jsonl`, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as Labelled);
  const counts = new Map<Question, Counts>(NAMES.map((name) => [name, { picked: 0, right: 0, answered: 0, found: 0, none: 0, noneRight: 0 }]));
  let read = 0;
  for (const { id, length, asked = NAMES, answers } of labelled) {
    const abstract = abstracts.get(id);
    if (abstract === undefined || lengthOf(abstract) !== length) {
      console.log(`${id}: ${abstract === undefined ? 'is not there' : 'is another text than the labelled one'}; left out`);
      continue;
    }
    read += 1;
    const sentences = answerSentences(abstract.parts);
    for (const question of asked) count(counts.get(question), question, sentences, answers[question] ?? [], wrong ? id : null);
  }
  console.log(`${half}: ${read} abstracts of ${labelled.length}\n`);
  console.log(row('', 'precision', 'recall', 'none right', 'shown'));
  for (const [name, { picked, right, answered, found, none, noneRight }] of counts) {
    console.log(row(name, share(right, picked), share(found, answered), share(noneRight, none), SHOWN_QUESTIONS.includes(name) ? 'yes' : 'no'));
    const { measured } = QUESTIONS[name];
    if (half === 'last' && (measured.right !== right || measured.picked !== picked)) {
      console.log(`  lib/answers/study-answers.ts says ${measured.right} of ${measured.picked}`);
      process.exitCode = 1;
    }
  }
}

function count(into: Counts | undefined, question: Question, sentences: readonly AnswerSentence[], places: readonly string[], id: string | null): void {
  if (into === undefined) return;
  const picked = QUESTIONS[question].rule(sentences);
  const right = picked.filter(({ from, to }) => places.includes(`${from}-${to}`));
  into.picked += picked.length;
  into.right += right.length;
  if (places.length > 0) into.answered += 1;
  if (right.length > 0) into.found += 1;
  if (picked.length === 0) into.none += 1;
  if (picked.length === 0 && places.length === 0) into.noneRight += 1;
  if (id === null) return;
  for (const { text } of picked.filter((each) => !right.includes(each))) console.log(`${id} ${question}: picked "${text}"`);
  if (places.length > 0 && right.length === 0) console.log(`${id} ${question}: missed ${places.join(' ')}: ${sentences.filter(({ from, to }) => places.includes(`${from}-${to}`)).map(({ text }) => `"${text.slice(0, 160)}"`).join(' ')}`);
}

function lengthOf({ parts }: SharedAbstract): number {
  return parts.reduce((sum, { text }) => sum + plainText(text).length + 1, -1);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} of ${whole}, ${((100 * part) / whole).toFixed(0)} %`;
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(20)).join('');
}

const args = process.argv.slice(2);
const [from] = args.filter((arg) => !arg.startsWith('--'));
if (from === undefined) {
  console.error('usage: npm run measure:answers -- FROM [--open|--held|--later] [--wrong]');
  process.exitCode = 2;
} else await run(from, (['open', 'held', 'later'] as const).find((half) => args.includes(`--${half}`)) ?? 'last', args.includes('--wrong'));
