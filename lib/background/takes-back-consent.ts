import { apiHostPermissions } from '@/lib/net/hosts';

/** What a browser says was taken back. Firefox names kinds of data too (`data_collection`), which no type knows yet. */
export interface TakenBack {
  origins?: string[];
  data_collection?: string[];
}

/**
 * Whether permissions that were taken back may concern the online checks: Firefox's consent to send data, or access to a
 * service that Caveat asks. A site or a host of files alone does not concern them, such as one that was lent for one file: all that
 * is under way goes on. Something that Caveat does not know counts as consent.
 */
export function takesBackConsent({ origins = [], data_collection: data = [] }: TakenBack): boolean {
  if (data.length > 0 || origins.length === 0) return true;
  const services = apiHostPermissions();
  return origins.some((origin) => services.includes(origin) || isForManyHosts(origin));
}

/** `<all_urls>`, and patterns such as `*://*\/*` or `https://*.org/*`. */
function isForManyHosts(origin: string): boolean {
  return !/^[\w*]+:\/\/[^*/]/.test(origin);
}
