import { isPublicAddress } from '@/lib/net/public-address';
import { LIBRARY_NAME } from './library-manifest';

/**
 * The folder of a library's manifest, from what a reader enters: the folder itself, or the address of the manifest.
 * @returns with a slash at the end; `null` for what is no public https address
 */
export function libraryFolder(text: string): string | null {
  const address = text.trim();
  if (address.length > 480 || !isPublicAddress(address)) return null;
  const url = new URL(address);
  url.hash = '';
  url.search = '';
  if (url.pathname.endsWith(`/${LIBRARY_NAME}`)) url.pathname = url.pathname.slice(0, -LIBRARY_NAME.length);
  else if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
