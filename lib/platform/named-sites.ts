/** A site that the manifest names. */
export interface NamedSite {
  /** What the reader knows the site as. */
  name: string;
  /** Hosts, https only. `*.` stands where each journal has a host of its own, and nowhere else. */
  hosts: readonly string[];
}

/** Put in by the build (wxt.config.ts), without the test pages of lib/page/sites/paper-hosts.ts. */
declare const __NAMED_SITES__: readonly NamedSite[];

/** The sites that Caveat reads without being asked, sorted by name, for Caveat's own pages. */
export const NAMED_SITES: readonly NamedSite[] = __NAMED_SITES__;
