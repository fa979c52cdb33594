import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { listFromCsv } from '@/lib/jobs/list-from-csv';

const ROWS = 72_000;
const HEADER =
  'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,\n';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** `npm run bench` about a list that the reader builds: how long it takes, and how much memory more. */
export async function benchOwnList(): Promise<void> {
  const used = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  collectGarbage();
  const before = used();
  const [live, phases] = [{ most: 0 }, new Map<string, number>()];
  let since = performance.now();
  const start = since;
  let slice = 0;
  let count = 0;
  const files = await listFromCsv({
    pieces: pieces(),
    size: null,
    now: Date.now(),
    isFresh: true,
    steps: {
      async next(phase = 'reading') {
        const now = performance.now();
        slice = Math.max(slice, now - since);
        phases.set(phase, (phases.get(phase) ?? 0) + now - since);
        count += 1;
        if (count % 100 === 0) {
          collectGarbage();
          live.most = Math.max(live.most, used() - before);
        }
        since = performance.now();
      },
    },
  });
  const seconds = [...phases].map(([phase, time]) => `${phase} ${(time / 1_000).toFixed(1)} s`).join(', ');
  console.log(`
A list from ${ROWS.toLocaleString('en')} rows of Retraction Watch's shape (66 MB), built as the background does: ${files.entries.toLocaleString('en')} entries, ${seconds}
(${((performance.now() - start) / 1_000).toFixed(1)} s with measuring), at most ${(live.most / 1e6).toFixed(0)} MB of memory more, longest piece without a pause ${slice.toFixed(0)} ms.`);
}

async function* pieces(): AsyncGenerator<string> {
  yield HEADER;
  for (let row = 0; row < ROWS; row += 250) {
    let text = '';
    for (let at = row; at < row + 250; at += 1) text += rowText(at);
    yield text;
  }
}

/** About 900 characters, as the real rows have. */
function rowText(at: number): string {
  const reasons = [at % 90, (at * 7) % 90, (at * 13) % 90].map((reason) => `Concerns/Issues number ${reason}`).join(';');
  const long = (word: string, times: number) => Array.from({ length: times }, (_, part) => `${word} ${(at * 31 + part) % 997}`).join(';');
  return `${at},"A title of a paper, number ${at}","(B/T) Subject ${at % 60};","${long('Department of Something, University', 8)}","Journal ${at % 900}","Publisher ${at % 60}","Country ${at % 90}","${long('Author Name', 10)}","https://retractionwatch.com/${at}",Research Article;,${1 + (at % 12)}/${1 + (at % 28)}/20${String(10 + (at % 16))} 0:00,10.${1_000 + (at % 800)}/r.j.${at},${30_000_000 + at},1/1/2009 0:00,10.${1_000 + (at % 800)}/j.journal.${2000 + (at % 26)}.${at},${20_000_000 + at},Retraction,${reasons};,No,"${long('See also', 12)}",\n`;
}
