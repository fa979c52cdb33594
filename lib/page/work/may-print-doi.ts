import { all, native } from '@/lib/page/dom/native-dom';

/** Whether a page prints a DOI anywhere or has COinS. It is a quick look before the script comes that reads them. */
export function mayPrintDoi(document: Document): boolean {
  return /10\.\d{4,9}\//.test(native(native(document, 'documentElement'), 'textContent') ?? '') || Boolean(all(document, '.Z3988')[0]);
}
