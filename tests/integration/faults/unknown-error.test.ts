import { vi } from 'vitest';
import { testAtEachCall } from '@/tests/support/fault-at-each-call';
import { DATABASE_COMMANDS } from '@/tests/support/writing-commands';

/** What Chromium says where its files do not answer. */
const unknown = (message: string) => new DOMException(message, 'UnknownError');

/** Openings from that number on fail, so many of them, each with an event as the browser sends it. */
function failOpenings(number: number, times: number): () => number {
  const open = indexedDB.open.bind(indexedDB);
  let calls = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    calls += 1;
    if (calls < number || calls >= number + times) return open(...args);
    const request = Object.assign(new IDBOpenDBRequest(), { readyState: 'done', error: unknown('Internal error opening backing store for indexedDB.open.') });
    setTimeout(() => request.dispatchEvent({ type: 'error', initialized: true, eventPath: [], CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 } as unknown as Event));
    return request;
  });
  return () => calls;
}

/** How the database of the tests carries a request out; an operation that throws is a request that fails. */
interface Execution {
  _execRequestAsync(request: { source: unknown; operation: () => unknown }): IDBRequest;
}

/** The request of that number fails when it is carried out; its transaction ends with it, as the browser ends it. */
function failRequest(number: number): () => number {
  const prototype = IDBTransaction.prototype as unknown as Execution;
  const execute = prototype._execRequestAsync;
  let calls = 0;
  vi.spyOn(prototype, '_execRequestAsync').mockImplementation(function run(this: Execution, request) {
    // Without a source it is none of ours: a new index that fills itself.
    if (request.source) calls += 1;
    const fails = request.source && calls === number;
    return execute.call(this, fails ? { ...request, operation: () => { throw unknown('Internal error.'); } } : request);
  });
  return () => calls;
}

testAtEachCall({ fault: 'UnknownError at one opening of a database', inject: (number) => failOpenings(number, 1), commands: DATABASE_COMMANDS, opens: true, isSurvived: true });
testAtEachCall({ fault: 'UnknownError at three openings in a row', inject: (number) => failOpenings(number, 3), commands: DATABASE_COMMANDS, opens: true });
testAtEachCall({ fault: 'UnknownError at one reading or writing', inject: failRequest, commands: DATABASE_COMMANDS });
