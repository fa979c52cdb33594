/**
 * The browser's own language model, as far as Caveat uses it. It is there in windows alone, in no worker.
 * https://developer.mozilla.org/docs/Web/API/Prompt_API
 */
export interface LanguageModelApi {
  availability(options: object): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  /** Downloads the model where it is not there yet; for that it must be called in a click. */
  create(options: {
    initialPrompts: { role: 'system'; content: string }[];
    monitor(monitor: Pick<EventTarget, 'addEventListener'>): void;
    signal: AbortSignal;
  }): Promise<LanguageModelSession>;
}

export interface LanguageModelSession {
  prompt(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/** The browser's own language model; `null` in a browser without one. */
export function languageModel(): LanguageModelApi | null {
  return (globalThis as { LanguageModel?: LanguageModelApi }).LanguageModel ?? null;
}

/** The browser as it names itself, with its version: "Google Chrome 148". Its model has no name that a page may learn. */
export function browserName(): string {
  const { userAgentData } = navigator as { userAgentData?: { brands?: { brand: string; version: string }[] } };
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => !/not.?a.?brand/i.test(brand.replace(/[^a-z]/gi, '')));
  const named = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  return named === undefined ? '' : `${named.brand} ${named.version}`.slice(0, 60);
}
