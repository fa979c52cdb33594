import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '@/lib/net/public-address';

describe('an address that a file may be fetched from', () => {
  test.each(['https://packs.example.org/a.json', 'https://raw.githubusercontent.com/x/y/main/p.json', 'https://example.org:8443/p', 'https://bücher.example.org/p', 'https://xn--bcher-kva.example.org/p', 'https://my-lists.github.io/p', 'https://host.example.org/p', 'https://v1.2.3.example.org/p', 'https://example.org./p'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    'http://packs.example.org/a.json',
    'https://localhost/a.json',
    'https://localhost./a.json',
    'https://LOCALHOST:3000/a.json',
    'https://a.localhost/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://10.0.0.8/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://printer/',
    'https://nas.local/',
    'https://wiki.corp/',
    'https://router.lan/',
    'https://x.internal/',
    'https://localhost../a.json',
    'https://packs..example.org/',
    'https://.example.org/',
    'https://-packs.example.org/',
    'https://fritz.box/',
    'https://nas.fritz.box/',
    'https://api.default.svc/',
    'https://x.svc.cluster.local/',
    'https://vault.service.consul/',
    'https://pc.localnet/',
    'https://home.gateway/',
    'https://nas.home.arpa/',
    'https://x.test/',
    'https://x.alt/',
    'https://localtest.me/',
    'https://www.lvh.me/',
    'https://127.0.0.1.nip.io/',
    'https://app-192-168-0-1.example.org/',
    'https://10.0.0.1.example.org/',
    'https://7f000001.nip.io/',
    'https://user:secret@packs.example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'chrome-extension://x/options.html',
    '',
    'worms',
  ])('never %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
