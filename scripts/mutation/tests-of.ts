/** Tests elsewhere that hold a folder, besides those of the folder of the same name under tests/unit. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'lib/notices': ['tests/unit/kinds/', 'tests/unit/jobs/', 'tests/unit/notices-build/'],
  'lib/summaries': ['tests/integration/large-pack', 'tests/integration/clip'],
  'lib/reading-list': ['tests/integration/import', 'tests/unit/storage/', 'tests/unit/sync/'],
};

/** The tests that are asked about a folder: where their files lie. */
export function testsOf(folder: string): string[] {
  const own = `${folder.replace(/^lib\//, 'tests/unit/')}/`;
  const whole = Object.keys(ELSEWHERE).find((each) => `${folder}/`.startsWith(`${each}/`));
  return [own, ...(whole === undefined ? [] : (ELSEWHERE[whole] ?? []))];
}
