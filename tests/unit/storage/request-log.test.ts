import { expect, test } from 'vitest';
import { clearRequests, MAX_REQUESTS, noteRequest, readRequests, REQUEST_AGE, sweepRequests } from '@/lib/storage/request-log';
import { database } from '@/lib/storage/database';
import { useFreshDatabase } from './fresh-database';

useFreshDatabase();

const START = Date.UTC(2026, 10, 1);
const request = (at: number, host = 'api.crossref.org') => ({ at, host, why: 'paper' as const });

const count = async (): Promise<number> => (await database()).count('requests');

test('the latest request comes first', async () => {
  await noteRequest(request(START, 'a.example'));
  await noteRequest(request(START + 1, 'b.example'));
  expect((await readRequests(START + 2)).map(({ host }) => host)).toEqual(['b.example', 'a.example']);
});

test('what is older than 30 days is not shown, and goes with the next request or sweep', async () => {
  await noteRequest(request(START));
  await noteRequest(request(START + 10));
  expect(await readRequests(START + REQUEST_AGE + 5)).toHaveLength(1);
  await sweepRequests(START + REQUEST_AGE + 5);
  expect(await count()).toBe(1);
  await noteRequest(request(START + 2 * REQUEST_AGE));
  expect(await count()).toBe(1);
});

test('no more than the latest 5,000 are kept', async () => {
  const db = await database();
  const tx = db.transaction('requests', 'readwrite');
  for (let at = 0; at < MAX_REQUESTS + 3; at += 1) void tx.store.add(request(START + at));
  await tx.done;
  await noteRequest(request(START + MAX_REQUESTS + 3));
  const rows = await readRequests(START + MAX_REQUESTS + 4);
  expect(rows).toHaveLength(MAX_REQUESTS);
  expect(rows.at(-1)?.at).toBe(START + 4);
});

test('a row that cannot be read is left out', async () => {
  await (await database()).add('requests', { at: 'yesterday', host: 7 } as never);
  await noteRequest(request(START));
  expect(await readRequests(START)).toEqual([request(START)]);
});

test('all of them can be erased', async () => {
  await noteRequest(request(START));
  await clearRequests();
  expect(await readRequests(START)).toEqual([]);
});
