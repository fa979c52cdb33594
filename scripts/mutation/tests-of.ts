/** Tests elsewhere that hold a folder, besides those of the folder of the same name under tests/unit. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'lib/reading-list': ['tests/integration/import', 'tests/unit/storage/snapshots', 'tests/unit/watch/watch-backup'],
  'lib/notices': [
    // What sources deposit and pages print, through to the status.
    ...['aliased-doi', 'deposits', 'kept-evidence', 'more-titles', 'own-evidence', 'page-notices', 'pubmed-books', 'titles', 'withdrawals-in-words'].map((name) => `tests/unit/kinds/${name}`),
    // The list: how it is built, renewed and asked.
    ...['list-from-csv', 'take-package', 'update-notices'].map((name) => `tests/unit/jobs/${name}`),
    'tests/unit/notices-build/build-notices',
    'tests/unit/watch/check-from-list',
  ],
  'lib/summaries': ['tests/integration/large-pack', 'tests/integration/clip'],
};

/** The tests that are asked about a folder: with what their paths begin. */
export function testsOf(folder: string): string[] {
  const own = `${folder.replace(/^lib\//, 'tests/unit/')}/`;
  const whole = Object.keys(ELSEWHERE).find((each) => `${folder}/`.startsWith(`${each}/`));
  return [own, ...(whole === undefined ? [] : (ELSEWHERE[whole] ?? []))];
}
