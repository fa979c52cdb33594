import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

/** Files that make values of what came from outside or lay in storage, and the property test that gives them anything at all. */
const READ_BY: Record<string, string> = {
  'lib/background/serve-file.ts': 'integration/hostile-messages',
  'lib/bibliography/json/read-csl-json.ts': 'unit/bibliography/properties',
  'lib/bibliography/word/unzip.ts': 'unit/bibliography/hostile-file',
  'lib/bibliography/word/word-citations.ts': 'unit/bibliography/hostile-file',
  'lib/drafts/server-writer.ts': 'unit/drafts/server-writer',
  'lib/library/library-file.ts': 'unit/library/hostile-library',
  'lib/library/library-manifest.ts': 'unit/library/hostile-library',
  'lib/messaging/router.ts': 'integration/hostile-messages',
  'lib/net/model-server.ts': 'unit/drafts/server-writer',
  'lib/net/ungzipped.ts': 'unit/summaries/hostile-pack',
  'lib/notices/index/manifest.ts': 'unit/notices/index/hostile-files',
  'lib/page/identify/json-ld.ts': 'unit/page/hostile-page',
  'lib/reading-list/backup-records.ts': 'unit/reading-list/hostile-backup',
  'lib/reading-list/backup-v1.ts': 'unit/reading-list/hostile-backup',
  'lib/reading-list/read-backup.ts': 'unit/reading-list/hostile-backup',
  'lib/reading-list/restorable-entry.ts': 'unit/reading-list/hostile-backup',
  'lib/report/serve-report.ts': 'integration/hostile-messages',
  'lib/sources/source/untrusted.ts': 'unit/sources/hostile-answers',
  'lib/storage/import/parse-json.ts': 'unit/summaries/hostile-pack',
  'lib/storage/import/walk-json.ts': 'unit/storage/import/walk-json',
  'lib/summaries/keep-summary.ts': 'integration/hostile-messages',
  'lib/summaries/pack-in-steps.ts': 'integration/hostile-messages',
  'lib/summaries/parse-large-pack.ts': 'unit/summaries/hostile-pack',
  'lib/summaries/parse-pack.ts': 'unit/summaries/hostile-pack',
  'lib/sync/record-text.ts': 'unit/sync/hostile-items',
  'lib/zotero/zotero-library.ts': 'unit/zotero/hostile-zotero',
};

/** Files that read what this very program wrote a moment before, or copy texts. */
const OWN: ReadonlySet<string> = new Set([
  'entrypoints/reading-list/use-paper-report.tsx',
  'lib/notices/index/claim-store.ts',
  'lib/notices/index/words.ts',
  'lib/reading-list/list-rows.ts',
  'lib/reading-list/merge-evidence.ts',
  'lib/reading-list/snapshots.ts',
  'lib/storage/answer-cache.ts',
  'lib/storage/gzip-text.ts',
  'lib/sync/sync-status.ts',
  'lib/messaging/send-file.ts',
]);

const readers = sourceFiles('lib', 'components', 'entrypoints')
  .filter(({ text }) => /\bJSON\.parse\(|\.safeParse\(|\bDecompressionStream\(/.test(text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')))
  .map(({ path }) => path);

test('whoever reads data from outside is given anything at all by a property test', () => {
  expect(readers.filter((path) => !OWN.has(path)).toSorted()).toEqual(Object.keys(READ_BY).toSorted());
});

test.each([...new Set(Object.values(READ_BY))])('%s has properties that are checked with arbitrary inputs', (name) => {
  const paths = [`${name}.property.test.ts`, `${name}.test.ts`].flatMap((path) => {
    try {
      return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    } catch {
      return [];
    }
  });
  expect(paths.join('')).toMatch(/fc\.assert\(/);
});
