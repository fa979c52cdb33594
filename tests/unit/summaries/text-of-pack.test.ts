import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ungzippedText } from '@/lib/net/ungzipped';
import { textOfPack } from '@/lib/summaries/text-of-pack';

const TEXT = '{"title":"Würmer"}';
const zipped = new Uint8Array(gzipSync(TEXT));

test.each([['plain', new Blob([TEXT])], ['compressed', new Blob([zipped])]])('a %s pack gives its text', async (_name, file) => {
  expect(await textOfPack(file)).toEqual({ ok: true, text: TEXT });
});

test.each([['that was cut off', zipped.slice(0, -6)], ['that is no gzip after all', new Uint8Array([0x1f, 0x8b, 1, 2, 3])]])('a compressed pack %s is refused', async (_name, bytes) => {
  expect(await textOfPack(new Blob([bytes]))).toMatchObject({ ok: false, problem: { code: 'damaged' } });
});

test('a small file that holds a large text is given up at the limit', async () => {
  await expect(ungzippedText(new Blob([new Uint8Array(gzipSync(Buffer.alloc(5_000_000)))]), 1_000_000)).rejects.toMatchObject({ problem: 'too-big' });
});
