import type { LayTextKind } from '@/lib/model/lay-text';
import * as z from '@/lib/platform/zod';

/** Each name once; the type makes sure that none is missing. */
const KINDS: Record<LayTextKind, true> = {
  'plain-language': true,
  'elife-digest': true,
  'author-summary': true,
  'editors-summary': true,
  'popular-summary': true,
  'executive-summary': true,
  significance: true,
  'key-points': true,
  'what-this-adds': true,
  highlights: true,
};

/** What a text for other readers may be called. */
export const layTextKindSchema = z.enum(Object.keys(KINDS) as LayTextKind[]);
