/**
 * The questions that are being answered. When the reader withdraws consent or deletes data, all of them end
 * at once: nothing more is asked, and no late answer is kept.
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
