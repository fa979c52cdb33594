import * as z from '@/lib/platform/zod';

/** Name of the port on which one of Caveat's own pages hands a file on, piece by piece. */
export const FILE_PORT = 'list-file';

/** Characters of a piece: a message of this size takes some milliseconds. */
export const FILE_PIECE = 262_144;

/** Page → background. Each piece is answered with `more`, and the next one sent then. */
export const filePieceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begin'), size: z.int().check(z.nonnegative()) }),
  z.object({ type: z.literal('piece'), text: z.string().check(z.maxLength(FILE_PIECE)) }),
  z.object({ type: z.literal('end') }),
]);

export type FilePiece = z.infer<typeof filePieceSchema>;

/** Background → page: the next piece is wanted, or it is over. */
export type FileReply = { type: 'more' } | { type: 'done' };
