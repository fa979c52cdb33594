/** Work of which only the latest run counts: a new one stops the one before, and so does the reader. */
export class LatestRun {
  #stop = new AbortController();

  /** Begins a run. Its signal says when it is to stop. */
  begin(): AbortSignal {
    this.#stop.abort();
    this.#stop = new AbortController();
    return this.#stop.signal;
  }

  isLatest(signal: AbortSignal): boolean {
    return this.#stop.signal === signal;
  }

  cancel(): void {
    this.#stop.abort();
  }
}
