/** Longer than any address of this kind. */
const MAX_LENGTH = 100;

/**
 * The address of a program on this device, in the form in which it is kept and asked: `http://127.0.0.1:11434` or
 * `http://localhost:11434`. `[::1]` becomes `localhost`, since a content security policy cannot name it, and the browsers
 * let no name server answer for `localhost` (https://www.rfc-editor.org/rfc/rfc6761#section-6.3). The `/v1` that servers
 * print at the end of theirs may stand there.
 * @param typed what the reader typed; `http://` may be missing
 * @returns `null` for every other host, protocol or path, and without a port
 */
export function loopbackAddress(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (text.length > MAX_LENGTH || !URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address);
  const host = hostname === '[::1]' ? 'localhost' : hostname;
  if (protocol !== 'http:' || port === '' || username !== '' || password !== '' || search !== '' || hash !== '') return null;
  return (host === '127.0.0.1' || host === 'localhost') && /^\/(?:v1\/?)?$/.test(pathname) ? `http://${host}:${port}` : null;
}
