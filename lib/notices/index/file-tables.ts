import { MARK_CODES, type ListSource, type MarkCode } from '@/lib/model/known-notice';
import { NOTICE_TYPES, type NoticeType } from '@/lib/model/notice-type';

/** The numbers of the format, in the order of docs/notice-index-format.md. Only ever added to at the end. */
export const FORMAT_VERSION = 1;

/** As in PNG: bytes that a transfer as text, or one that cuts the high bit, does not leave whole. */
export const MAGIC = Uint8Array.of(0x89, 0x43, 0x56, 0x4e, 0x0d, 0x0a, 0x1a, 0x0a);

export const FILE_KINDS = ['index', 'details', 'delta'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Marks as their numbers in the file: the worst has the lowest. */
export const MARK_NUMBERS: readonly MarkCode[] = MARK_CODES;
/** The first mark that says which kind of notice a document is. */
export const FIRST_NOTICE_MARK = MARK_NUMBERS.indexOf('retraction-notice');

export const TYPE_NUMBERS: readonly NoticeType[] = NOTICE_TYPES;

export const SOURCE_NUMBERS: readonly ListSource[] = ['crossref', 'retraction-watch', 'pubmed', 'starter'];
