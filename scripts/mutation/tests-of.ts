/** Tests elsewhere that hold a folder, besides those of the folder of the same name under tests/unit. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'lib/reading-list': ['tests/integration/import', 'tests/unit/storage/snapshots', 'tests/unit/watch/watch-backup'],
  'lib/summaries': ['tests/integration/large-pack', 'tests/integration/clip'],
};

/** The tests that are asked about a folder: with what their paths begin. */
export function testsOf(folder: string): string[] {
  const own = `${folder.replace(/^lib\//, 'tests/unit/')}/`;
  const whole = Object.keys(ELSEWHERE).find((each) => `${folder}/`.startsWith(`${each}/`));
  return [own, ...(whole === undefined ? [] : (ELSEWHERE[whole] ?? []))];
}
