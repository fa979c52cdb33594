import { expect, test } from 'vitest';
import { takesBackConsent } from '@/lib/background/takes-back-consent';
import { apiHostPermissions } from '@/lib/net/hosts';

test.each([
  ['Firefox’s consent to send data', { origins: [], data_collection: ['browsingActivity'] }],
  ['data and a host at once', { origins: ['https://packs.example/*'], data_collection: ['browsingActivity'] }],
  ['something that Caveat does not know', {}],
  ['a service that Caveat asks', { origins: apiHostPermissions().slice(0, 1) }],
  ['all hosts', { origins: ['<all_urls>'] }],
  ['all hosts of a scheme', { origins: ['https://*/*'] }],
  ['all hosts below a name', { origins: ['*://*.crossref.org/*'] }],
])('takes consent back: %s', (_what, taken) => {
  expect(takesBackConsent(taken)).toBe(true);
});

test.each([
  ['a host that was lent for one file', { origins: ['https://packs.example/*'] }],
  ['a site that the reader added', { origins: ['*://journal.example/*'] }],
  ['a server on this device', { origins: ['http://127.0.0.1/*'] }],
])('takes no consent back: %s', (_what, taken) => {
  expect(takesBackConsent(taken)).toBe(false);
});
