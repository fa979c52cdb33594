/**
 * The browser as a page script sees it: the few calls the page side needs, with the native object
 * under them. The polyfill stays out of pages: it would cost 10 KB in each.
 */
export interface PagePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface PageBrowser {
  runtime: {
    id?: string;
    connect(info: { name: string }): PagePort;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        /** Returns `true` if it answers later. */
        listener: (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => boolean | void,
      ): void;
    };
    getURL(path: string): string;
  };
  i18n: {
    getMessage(key: string, substitutions?: string[]): string;
    getUILanguage(): string;
  };
  /** Chrome; Firefox has it on the element. */
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** Firefox and Chrome 148, the first that the manifest admits, have it under this name. */
export const pageBrowser: PageBrowser = (globalThis as unknown as { browser: PageBrowser }).browser;
