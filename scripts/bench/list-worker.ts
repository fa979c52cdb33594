/** The background of a throw-away extension: answers from the stored list and says how long it took. */
import { noticeLookup } from '@/lib/notices/known/ask-notice-list';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import type { WorkerFigures } from './list-in-chromium';

interface Question {
  listed: string;
  many: string[];
}

declare const chrome: { runtime: { onMessage: { addListener(listener: (message: Question, sender: unknown, reply: (value: unknown) => void) => boolean): void } } };

const ids = (key: string): WorkIds => (key.startsWith('pmid:') ? { ...NO_IDS, pmid: key.slice(5) } : { ...NO_IDS, doi: key });

async function measure({ listed, many }: Question): Promise<WorkerFigures> {
  const start = performance.now();
  const [foreign] = await noticeLookup.marks([ids(many[0] ?? '')]);
  const first = performance.now();
  const [mark] = await noticeLookup.marks([ids(listed)]);
  const second = performance.now();
  const works = many.map(ids);
  await noticeLookup.marks(works);
  const third = performance.now();
  await noticeLookup.marks(works);
  return { started: start, firstAnswer: first - start, listedAnswer: second - first, manyFirst: third - second, manyAgain: performance.now() - third, isRight: foreign === null && mark !== null };
}

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  void measure(message).then(reply, (error: unknown) => reply(String(error)));
  return true;
});
