import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PageNotice } from '@/lib/model/page-notice';
import { findWork } from '@/lib/page/find-work';
import { readOwnNotices } from '@/lib/page/read-own-notices';
import { withDocument } from '@/scripts/inspect/page';

const FOLDER = new URL('../../fixtures/notices/', import.meta.url);
const pages = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as { file: string; url: string; is: string; expect: PageNotice[] }[];

const readHtml = (html: string | Uint8Array, url: string): PageNotice[] =>
  withDocument(typeof html === 'string' ? new TextEncoder().encode(html) : html, url, (document) =>
    readOwnNotices(document, findWork(document, { href: url })),
  );

describe('what a page prints about notices of its own work', () => {
  test.each(pages)('$is ($file)', ({ file, url, expect: expected }) => {
    expect(readHtml(readFileSync(new URL(file, FOLDER)), url)).toEqual(expected);
  });
});
