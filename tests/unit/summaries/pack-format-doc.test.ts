import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePack } from '@/lib/summaries/parse-pack';

const doc = readFileSync(new URL('../../../docs/pack-format.md', import.meta.url), 'utf8');
const example = /```json\n([\s\S]*?)```/.exec(doc)?.[1] ?? '';

test('the example in docs/pack-format.md can be imported', () => {
  expect(parsePack(example)).toMatchObject({ ok: true, pack: { summaries: [{ id: 'worms' }] } });
});

test('docs/pack-format.md explains every field of a pack and of a summary', () => {
  const result = parsePack(example);
  const pack = result.ok ? result.pack : null;
  const { origin: _origin, ...summary } = pack?.summaries[0] ?? { origin: null };
  const fields = [...Object.keys(pack ?? {}), ...Object.keys(summary)];
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter((field) => !doc.includes(`\`${field}\``))).toEqual([]);
});
