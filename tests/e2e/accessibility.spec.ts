import { brokenRules } from './broken-rules';
import { drawState, expect, statesOf, test } from './gallery-test';
import { AFTER } from './surfaces';

/** States that show a part alone: the page around it has the heading. */
const PARTS = /^(?:spread|timeline|options-drafts)-/;

/** Several tests, so that they can run beside each other: which states each one looks at. */
const SHARES: readonly [name: string, of: RegExp][] = [
  ['the sidebar, the first half', /^sidebar-[a-m]/],
  ['the sidebar, the second half, the tab and the marks', /^(?:sidebar-[n-z]|tabs|marks|panel)/],
  ['the pages', /^(?!sidebar-|tabs|marks|panel)/],
];

for (const [name, of] of SHARES) {
  test(`no state breaks a rule of accessibility: ${name}`, async ({ gallery }) => {
    const page = await gallery.page();
    const states = (await statesOf(page)).filter((state) => of.test(state));
    const surfaces = [...states.map((state) => ({ name: state, state, act: undefined })), ...AFTER.filter(({ state }) => of.test(state))];
    expect(surfaces.length).toBeGreaterThan(10);
    const broken: string[] = [];
    for (const { name: surface, state, act } of surfaces) {
      await drawState(page, state);
      await act?.(page);
      broken.push(...(await brokenRules(page)).filter((line) => !(PARTS.test(state) && line.includes('page-has-heading-one'))).map((line) => `${surface}, ${line}`));
    }
    expect(broken).toEqual([]);
  });
}
