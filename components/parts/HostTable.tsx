import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { OutsideHost } from '@/lib/model/outside-host';

const TRIGGERS = {
  'on-view': 'options.onView',
  'on-open': 'options.onOpen',
  'on-look-up': 'options.onLookUp',
} as const satisfies Record<OutsideHost['trigger'], string>;

/** What leaves the machine, and to whom: from the one list that the requests themselves go by. */
export function HostTable({ hosts }: { hosts: readonly OutsideHost[] }): JSX.Element {
  return (
    <table class="hosts">
      <thead>
        <tr>
          <th scope="col">{i18n.t('options.hostService')}</th>
          <th scope="col">{i18n.t('options.hostPurpose')}</th>
          <th scope="col">{i18n.t('options.hostTrigger')}</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map(({ host, service, purpose, trigger }) => (
          <tr key={host}>
            <th scope="row">
              {service}
              <span class="quiet">{host}</span>
            </th>
            <td>{i18n.t(purpose)}</td>
            <td>{i18n.t(TRIGGERS[trigger])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
