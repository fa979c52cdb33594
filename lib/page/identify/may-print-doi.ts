import { all, native } from '@/lib/page/dom/native-dom';

/** Whether a page prints a DOI anywhere, or has COinS. It is a quick look before the script comes that reads them. */
export function mayPrintDoi(document: Document): boolean {
  const root = native(document, 'documentElement') as Element | null;
  return root !== null && (/10\.\d{4,9}\//.test(native(root, 'textContent') ?? '') || Boolean(all(document, '.Z3988')[0]));
}
