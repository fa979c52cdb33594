import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addToPack, beginPack } from '@/lib/summaries/pack-in-steps';
import { STARTER_PACK_ID } from '@/lib/summaries/starter-pack';
import { useFreshDatabase } from '../storage/fresh-database';

useFreshDatabase();

const { summaries, ...head } = JSON.parse(readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8')) as { summaries: unknown[]; id: string };

async function begun(): Promise<string> {
  const key = await beginPack(head, null as never, 1_000);
  if (key === null) throw new Error('not begun');
  return key;
}

describe('a pack that is imported step by step', () => {
  test('counts the summaries that are written', async () => {
    const key = await begun();
    expect(await addToPack(key, 0, summaries.slice(0, 1), 1_000)).toBe(1);
    expect(await addToPack(key, 1, summaries.slice(1), 1_000)).toBe(2);
  });

  test('does not begin with what is no head, nor in the place of the pack that comes with Caveat', async () => {
    expect(await beginPack({ moss: 1 }, null as never, 1_000)).toBeNull();
    expect(await beginPack({ ...head, id: STARTER_PACK_ID }, null as never, 1_000)).toBeNull();
  });

  test('takes nothing for another import, nor before one is begun', async () => {
    expect(await addToPack('moss', 0, summaries, 1_000)).toBeNull();
    const key = await begun();
    expect(await addToPack(`${key}x`, 0, summaries, 1_000)).toBeNull();
  });

  test('takes nothing of a step in which one is no summary', async () => {
    const key = await begun();
    expect(await addToPack(key, 0, [summaries[0], { moss: 1 }], 1_000)).toBeNull();
    expect(await addToPack(key, 0, summaries, 1_000)).toBe(2);
  });
});
