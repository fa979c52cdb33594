/**
 * Last parts of names that mean a machine at hand or a network of one's own: the special-use names of RFC 6761, 6762,
 * 7686, 8375, 9476 and ICANN's `internal`, and what routers, offices and clusters use without asking anybody.
 */
const OWN_NETWORK =
  /(?:^|\.)(?:localhost|local|localdomain|localnet|internal|intranet|intra|lan|wlan|home|corp|private|priv|gateway|router|modem|workgroup|domain|host|dhcp|svc|cluster|consul|docker|kube|k8s|home\.arpa|arpa|alt|test|invalid|onion|fritz\.box|speedport\.ip|mshome\.net)$/;

/** Public names that are known to lead to the machine at hand, or to the address that stands in them. */
const LEADS_HOME = /(?:^|\.)(?:localtest\.me|lvh\.me|vcap\.me|fuf\.me|lacolhost\.com|localho\.st|local\.gd|localdev\.me|lndo\.site|ddev\.site|traefik\.me|nip\.io|sslip\.io|xip\.io|backname\.io|local-ip\.(?:co|sh)|plex\.direct|1u\.ms|rbndr\.us)$/;

/** An address of four numbers as a part of a name: services answer such a name with that address. */
const HAS_ADDRESS = /(?:^|[.-])\d{1,3}(?:[.-]\d{1,3}){3}(?:[.-]|$)/;

/** Letters, digits and hyphens, also of names in other scripts as the browser writes them. */
const LABEL = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

/**
 * Whether a pack or a notice list may be fetched from an address: https, by the name of a host in the public network, with
 * no password in it. Numbers for names are refused as a whole: nobody publishes by them, and the
 * private ones have too many spellings. Where a public name leads only the browser learns: the owner of a name may have it
 * lead into the reader's network (SECURITY.md).
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '' || hostname.length > 254) return false;
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const labels = host.split('.');
  // No name of one part is public, and none ends with a number.
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d/.test(labels.at(-1) ?? '')) return false;
  return !OWN_NETWORK.test(host) && !LEADS_HOME.test(host) && !HAS_ADDRESS.test(host);
}
