/** Names that mean a machine at hand or a network of one's own, whatever follows in them. */
const OWN_NETWORK = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/;

/**
 * Whether a pack or a notice list may be fetched from an address: https, by the name of a host in the public network, with
 * no password in it. Numbers for names are refused as a whole: nobody publishes by them, and the
 * private ones have too many spellings. Where a public name leads only the browser learns.
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const isNumber = host.startsWith('[') || /^[\d.]+$/.test(host);
  return protocol === 'https:' && username === '' && password === '' && host.includes('.') && !isNumber && !OWN_NETWORK.test(host);
}
