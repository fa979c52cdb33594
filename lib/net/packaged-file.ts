import { browser } from '@/lib/platform/browser';

/** A file of Caveat's own package: no network. @throws if it is not there */
export async function packagedFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]));
  if (!response.ok) throw new Error(`not in the package: ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}
