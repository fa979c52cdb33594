import type { ShippedPackage } from './shipped-packages';

/** Caveat itself, as package.json names it. */
interface Product {
  name: string;
  version: string;
  license: string;
}

/**
 * The bill of materials of the extension in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): each package with its
 * version, licence and, where the lockfile has it, the SHA-512 of what was installed. The same for the same lockfile, so it
 * names no time and no random number.
 */
export function softwareBill(product: Product, packages: readonly ShippedPackage[]): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { 'bom-ref': `${product.name}@${product.version}`, type: 'application', name: product.name, version: product.version, licenses: [{ license: { id: product.license } }] },
    },
    components: packages.map(({ name, version, licence, integrity }) => ({
      'bom-ref': addressOf(name, version),
      type: 'library',
      name,
      version,
      purl: addressOf(name, version),
      licenses: [{ license: { id: licence } }],
      ...(integrity?.startsWith('sha512-') ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] } : {}),
    })),
  };
}

/** A package URL (https://github.com/package-url/purl-spec); the `@` of a scope is written as `%40`. */
function addressOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
