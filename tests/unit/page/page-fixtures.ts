import { readFileSync } from 'node:fs';
import type { FoundFrom } from '@/lib/model/page-finding';
import type { PageKind, WorkIds } from '@/lib/model/work';

type Named = { doi: string | null; pmid: string | null };

/** What a fixture page must give; `references` and `listed` are empty and `text` unchecked where left out. */
export interface ExpectedPage extends WorkIds {
  kind: PageKind;
  from: FoundFrom | null;
  title: string | null;
  references?: Named[];
  listed?: Named[];
  text?: {
    journal: string | null;
    /** Abstract parts as plain words. */
    abstract: { label: string | null; text: string }[];
    notice: string[];
    noticeSubjects: string[];
  };
}

export interface PageFixture {
  file: string;
  url: string;
  expect: ExpectedPage;
}

const FOLDER = new URL('../../fixtures/pages/', import.meta.url);

/** The table of fixture pages: `tests/fixtures/pages/index.json`. */
export function pageFixtures(): PageFixture[] {
  return JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as PageFixture[];
}

/** One fixture's bytes. */
export function readFixture(file: string): Uint8Array {
  return readFileSync(new URL(file, FOLDER));
}
