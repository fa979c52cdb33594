import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { softwareBill } from '@/scripts/licences/software-bill';

const digest = createHash('sha512').update('archive').digest();
const product = { name: 'caveat', version: '1.0.0', license: 'MIT' };

test('the bill of materials names each package with its version, licence, address and hash', () => {
  const shipped = { name: '@tanstack/virtual-core', version: '3.1.0', licence: 'MIT', folder: 'node_modules/@tanstack/virtual-core', integrity: `sha512-${digest.toString('base64')}` };
  expect(softwareBill(product, [shipped])).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'caveat', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }] } },
    components: [
      {
        name: '@tanstack/virtual-core',
        version: '3.1.0',
        purl: 'pkg:npm/%40tanstack/virtual-core@3.1.0',
        licenses: [{ license: { id: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: digest.toString('hex') }],
      },
    ],
  });
});

test('a package without a hash gets none', () => {
  const bill = softwareBill(product, [{ name: 'idb', version: '8.0.4', licence: 'ISC', folder: 'node_modules/idb' }]);
  expect(JSON.stringify(bill)).toContain('pkg:npm/idb@8.0.4');
  expect(JSON.stringify(bill)).not.toContain('hashes');
});
