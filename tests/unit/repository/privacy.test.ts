import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RETRACTION_WATCH_FILE } from '@/lib/jobs/list-keeper';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { withPrivacyTable } from '@/scripts/docs/privacy-table';

const privacy = readFileSync(new URL('../../../PRIVACY.md', import.meta.url), 'utf8');

test.each(OUTSIDE_HOSTS.map(({ host, service }) => [service, host]))('PRIVACY.md names %s and its address', (service, host) => {
  expect(privacy).toContain(`${service} (\`${host}\`)`);
});

test('PRIVACY.md names no address that is not asked', () => {
  const named = [...privacy.matchAll(/\(`([a-z.]+)`\)/g)].map((match) => match[1]);
  const files = [new URL(RETRACTION_WATCH_FILE).host];
  expect(named.toSorted()).toEqual([...OUTSIDE_HOSTS.map(({ host }) => host), ...files].toSorted());
});

test('the table in PRIVACY.md is that of the hosts: npm run docs:privacy writes it', () => {
  expect(privacy).toContain('| to whom |');
  expect(withPrivacyTable(privacy, OUTSIDE_HOSTS)).toBe(privacy);
});
