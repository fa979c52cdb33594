/** The part of a message's sender that trust rests on. */
export interface Sender {
  id?: string;
  /** Chrome: the origin of the page or extension page that sent. */
  origin?: string;
  url?: string;
  tab?: { id?: number; incognito?: boolean };
  frameId?: number;
  documentId?: string;
}

/** The extension's own identity, as the browser tells it. */
export interface Self {
  id: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  baseUrl: string;
}

/**
 * Whether a message comes from one of the extension's own pages. `sender.tab` says nothing: it is
 * set for extension pages in tabs too. Firefox does not always give an origin;
 * the address then decides, and no script in a web page can choose it.
 */
export function isOwnPage(sender: Sender, self: Self): boolean {
  if (sender.id !== self.id) return false;
  const origin = self.baseUrl.replace(/\/$/, '');
  if (sender.origin !== undefined && sender.origin !== origin) return false;
  return sender.url !== undefined && sender.url.startsWith(self.baseUrl);
}

/** Whether a message comes from one of the extension's page scripts, in the top frame of a tab. */
export function isPageScript(sender: Sender, self: Self): boolean {
  return sender.id === self.id && !isOwnPage(sender, self) && sender.tab?.id !== undefined && (sender.frameId ?? 0) === 0;
}
