import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NamedSite } from '@/lib/platform/named-sites';
import { covers } from '@/lib/platform/site-pattern';
import { useUniqueId } from '@/components/parts/use-unique-id';
import { listText } from '@/lib/words/language';

/** The sites that Caveat knows, to be found by name, by host, or by the address of a page. */
export function NamedSites({ sites }: { sites: readonly NamedSite[] }): JSX.Element {
  const [text, setText] = useState('');
  const id = useUniqueId();
  const wanted = text.trim().toLowerCase();
  const found = sites.filter((site) => wanted === '' || answers(site, wanted));
  return (
    <>
      <div class="field">
        <label for={id}>{i18n.t('sites.find')}</label>
        <input id={id} type="search" maxLength={2_000} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <p role="status" class="quiet">
        {found.length === 0 ? i18n.t('sites.noMatch') : ''}
      </p>
      <ul class="site-names">
        {found.map(({ name, hosts }) => (
          <li key={name}>
            {name} <span class="quiet">{listText(hosts)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function answers({ name, hosts }: NamedSite, text: string): boolean {
  return (
    name.toLowerCase().includes(text) || hosts.some((host) => host.includes(text) || covers(`https://${host}/*`, text))
  );
}
