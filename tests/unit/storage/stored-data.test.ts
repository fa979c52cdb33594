import { expect, test } from 'vitest';
import { saveWork } from '@/lib/reading-list/reading-list';
import { putAnswer } from '@/lib/storage/answer-cache';
import { database } from '@/lib/storage/database';
import { noteRequest } from '@/lib/storage/request-log';
import { readStoredData } from '@/lib/storage/stored-data';
import { useFreshDatabase } from './fresh-database';
import { answer, OTHER, work } from './samples';

useFreshDatabase();

const measured = async (kind: string) => (await readStoredData()).find((data) => data.kind === kind);

test('an empty device has nothing of any kind', async () => {
  for (const data of await readStoredData()) expect(data).toMatchObject({ count: 0, bytes: 0, oldest: null, newest: null });
});

test('rows are counted, with the times of the oldest and the newest', async () => {
  await saveWork(work(), [], 1_000);
  await saveWork(work(OTHER), [], 2_000);
  await putAnswer(answer());
  await noteRequest({ at: 3_000, host: 'api.crossref.org', why: 'paper' });
  expect(await measured('saved')).toMatchObject({ count: 2, oldest: 1_000, newest: 2_000 });
  expect(await measured('answers')).toMatchObject({ count: 1 });
  expect(await measured('requests')).toMatchObject({ count: 1, oldest: 3_000, newest: 3_000 });
});

test('bytes count as they are, and a row beyond those that are measured counts too', async () => {
  const db = await database();
  for (let at = 0; at < 60; at += 1) await db.put('noticeParts', new Uint8Array(1_000), [1, `part-${at}`] as never);
  const { bytes = 0 } = (await measured('notices')) ?? {};
  expect(bytes).toBeGreaterThanOrEqual(60_000);
  expect(bytes).toBeLessThan(61_000);
});
