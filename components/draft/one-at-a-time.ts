/** One piece of work at a time: whoever begins another, or ends it, has the one before given up. */
export interface OneAtATime {
  begin(): AbortSignal;
  end(): void;
}

export function oneAtATime(): OneAtATime {
  let current: AbortController | null = null;
  const end = () => current?.abort();
  return {
    begin() {
      end();
      current = new AbortController();
      return current.signal;
    },
    end,
  };
}
