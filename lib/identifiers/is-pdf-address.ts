/** Ends of the paths at which publishers give PDFs: `….pdf`, `/doi/pdf/10.…`, `/pdf`, arXiv's `/pdf/2101.00001`. */
const PDF_PATH = /\.pdf$|\/(?:e?pdf|pdfdirect|pdfft)(?:\/|$)/i;
const SHOWN_AT = /^(?:https?|file):$/;

/** Whether an address is likely that of a PDF. It only offers a way, and says nothing of a paper. */
export function isPdfAddress(address: string | null): boolean {
  if (address === null || !URL.canParse(address)) return false;
  const { protocol, pathname } = new URL(address);
  return SHOWN_AT.test(protocol) && PDF_PATH.test(pathname);
}
