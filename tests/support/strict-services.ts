/** What services allow, as they say it themselves: requests in any second, and at once. */
const LIMITS: Record<string, { perSecond: number; atOnce: number; lists?: { path: string; perSecond: number } }> = {
  // https://www.crossref.org/documentation/retrieve-metadata/rest-api/ (the public pool, since December 2025)
  'api.crossref.org': { perSecond: 5, atOnce: 1, lists: { path: '/works', perSecond: 1 } },
  // https://www.ncbi.nlm.nih.gov/books/NBK25497/ (without a key)
  'eutils.ncbi.nlm.nih.gov': { perSecond: 3, atOnce: 3 },
};

export interface StrictServices {
  answer(url: URL): Promise<Response>;
  /** Requests that broke a limit. */
  violations: string[];
  /** Requests by host. */
  counts: Map<string, number>;
}

/** Services that answer slowly, and hold that nobody breaks their limits. @param latency milliseconds */
export function strictServices(reply: (url: URL) => Response, latency: number): StrictServices {
  const starts = new Map<string, number[]>();
  const listStarts = new Map<string, number[]>();
  const open = new Map<string, number>();
  const services: StrictServices = {
    violations: [],
    counts: new Map(),
    async answer(url) {
      const { host } = url;
      const now = Date.now();
      const recent = [...(starts.get(host) ?? []).filter((at) => now - at < 1_000), now];
      starts.set(host, recent);
      open.set(host, (open.get(host) ?? 0) + 1);
      services.counts.set(host, (services.counts.get(host) ?? 0) + 1);
      const limit = LIMITS[host];
      if (limit && recent.length > limit.perSecond) services.violations.push(`${recent.length} in a second at ${host}`);
      if (limit?.lists?.path === url.pathname) {
        const lists = [...(listStarts.get(host) ?? []).filter((at) => now - at < 1_000), now];
        listStarts.set(host, lists);
        services.counts.set(`${host} (lists)`, (services.counts.get(`${host} (lists)`) ?? 0) + 1);
        if (lists.length > limit.lists.perSecond) services.violations.push(`${lists.length} lists in a second at ${host}`);
      }
      if (limit && (open.get(host) ?? 0) > limit.atOnce) services.violations.push(`${open.get(host)} at once at ${host}`);
      await new Promise((resolve) => setTimeout(resolve, latency));
      open.set(host, (open.get(host) ?? 1) - 1);
      return reply(url);
    },
  };
  return services;
}
