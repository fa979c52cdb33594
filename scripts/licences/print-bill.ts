/** `npm run --silent sbom`: prints the bill of materials of the extension. */
import { readFile } from 'node:fs/promises';
import { shippedPackages } from './shipped-packages';
import { softwareBill } from './software-bill';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const product = JSON.parse(await read('package.json')) as Parameters<typeof softwareBill>[0];
console.log(JSON.stringify(softwareBill(product, shippedPackages(await read('package-lock.json'))), null, 2));
