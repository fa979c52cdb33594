/** Tests elsewhere that hold a folder, besides those of the folder of the same name under tests/unit. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'lib/notices': ['tests/unit/kinds/titles', 'tests/unit/kinds/more-titles', 'tests/unit/kinds/withdrawals'],
  'lib/reading-list': ['tests/unit/storage/', 'tests/unit/sync/'],
};

/** The tests that are asked about a folder: where their files lie. */
export function testsOf(folder: string): string[] {
  const own = `${folder.replace(/^lib\//, 'tests/unit/')}/`;
  const whole = Object.keys(ELSEWHERE).find((each) => `${folder}/`.startsWith(`${each}/`));
  return [own, ...(whole === undefined ? [] : (ELSEWHERE[whole] ?? []))];
}
