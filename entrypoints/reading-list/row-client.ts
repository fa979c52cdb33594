import type { NumberedQuestion, RowAnswers, RowQuestion, RowReply } from '@/lib/reading-list/rows/row-messages';
import { startWorker } from '@/lib/platform/own-worker';

type AnswerOf<Q extends RowQuestion> = RowAnswers[Q['ask']];

interface Waiting {
  resolve(answer: RowAnswers[keyof RowAnswers]): void;
  reject(error: Error): void;
}

export interface RowClient {
  ask<Q extends RowQuestion>(question: Q): Promise<AnswerOf<Q>>;
  end(): void;
}

/** Starts the worker that holds the rows. @param onMore more rows are there than before */
export function startRowClient(onMore: () => void): RowClient {
  const worker = startWorker('list-rows');
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  worker.addEventListener('message', (event: MessageEvent<RowReply>) => {
    const reply = event.data;
    if ('more' in reply) return onMore();
    const question = waiting.get(reply.number);
    waiting.delete(reply.number);
    if ('error' in reply) question?.reject(new Error(reply.error));
    else question?.resolve(reply.answer);
  });
  worker.addEventListener('error', (event) => {
    for (const question of waiting.values()) question.reject(new Error(event.message));
    waiting.clear();
  });

  return {
    ask<Q extends RowQuestion>(question: Q): Promise<AnswerOf<Q>> {
      asked += 1;
      const number = asked;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ ...question, number } satisfies NumberedQuestion);
      });
    },
    end: () => worker.terminate(),
  };
}
