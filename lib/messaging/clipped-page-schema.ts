import type { ClippedPage } from '@/lib/model/clipped-page';
import * as z from '@/lib/platform/zod';

const short = (max: number) => z.string().check(z.maxLength(max));

/** A page's lines as its script hands them over. */
export const clippedPageSchema: z.ZodMiniType<ClippedPage> = z.object({
  url: short(2_000),
  title: z.nullable(short(300)),
  author: z.nullable(short(200)),
  published: z.nullable(short(200)),
  language: z.nullable(short(35)),
  lines: z
    .array(
      z.object({
        text: short(20_000),
        kind: z.enum(['heading', 'point', 'text']),
        links: z.array(short(1_000)).check(z.maxLength(10)),
      }),
    )
    .check(z.maxLength(1_500)),
});
