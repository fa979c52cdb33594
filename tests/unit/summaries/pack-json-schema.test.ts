import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packJsonSchema } from '@/scripts/docs/pack-json-schema';

const written = readFileSync(new URL('../../../docs/summary-pack.schema.json', import.meta.url), 'utf8');
const doc = readFileSync(new URL('../../../docs/pack-format.md', import.meta.url), 'utf8');

interface Shape {
  required: string[];
  properties: Record<string, { items?: Shape }>;
}

describe('docs/summary-pack.schema.json', () => {
  test('is what the reader of packs would write (npm run docs:pack-schema)', () => {
    expect(written).toBe(packJsonSchema());
  });

  test('requires what docs/pack-format.md calls required, of a pack and of a summary', () => {
    const pack = JSON.parse(written) as Shape;
    const summary = pack.properties.summaries?.items;
    const calledRequired = (heading: string) => {
      const section = doc.slice(doc.indexOf(heading)).split('\n## ')[0] ?? '';
      return [...section.matchAll(/^\| `(\w+)` \| required/gm)].map(([, name]) => name).toSorted();
    };
    expect(pack.required.toSorted()).toEqual(calledRequired('## The pack'));
    expect(summary?.required.toSorted()).toEqual(calledRequired('## A summary'));
  });
});
