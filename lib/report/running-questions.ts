/**
 * The questions being answered right now. Consent that is taken back, or data that is deleted, ends
 * them at once: what was on its way is neither asked nor kept.
 */
export function createRunningQuestions() {
  const running = new Set<AbortController>();
  return {
    /** A signal for one question, and what takes it off the list again. */
    start(): { controller: AbortController; done(): void } {
      const controller = new AbortController();
      running.add(controller);
      return { controller, done: () => void running.delete(controller) };
    },
    endAll(): void {
      for (const controller of running) controller.abort();
    },
  };
}

export type RunningQuestions = ReturnType<typeof createRunningQuestions>;
