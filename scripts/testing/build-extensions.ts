import { runCommand } from './run-command';

/** The four builds, by the name of their folder in `.output`. */
const BUILDS = {
  'chrome-mv3': ['build'],
  'chrome-mv3-e2e': ['build', '--mode', 'e2e'],
  'firefox-mv3': ['build', '-b', 'firefox', '--mv3'],
  'firefox-mv3-e2e': ['build', '-b', 'firefox', '--mv3', '--mode', 'e2e'],
} as const;

export type BuildName = keyof typeof BUILDS;
export const ALL_BUILDS = Object.keys(BUILDS) as BuildName[];

/**
 * Builds the extension, one variant after the other: WXT writes its types while building, so two at
 * once would read each other's half-written files.
 * @returns 0, or the exit code of the first build that failed, with its output shown
 */
export async function buildExtensions(names: readonly BuildName[]): Promise<number> {
  for (const name of names) {
    const code = await runCommand('wxt', BUILDS[name], { quiet: true });
    if (code !== 0) {
      console.error(`Building ${name} failed.`);
      return code;
    }
  }
  return 0;
}
