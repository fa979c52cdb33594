import type { LibraryKeeper } from '@/lib/library/library-keeper';
import type { Handlers } from '@/lib/messaging/router';
import { releaseFileHost, updatePattern } from '@/lib/platform/list-access';
import { getSettings } from '@/lib/settings/settings';
import { refuse } from './refuse';

/** Commands about the libraries that the reader subscribed. */
export function libraryCommands(keeper: LibraryKeeper): Pick<Handlers, 'list-libraries' | 'subscribe-library' | 'remove-library' | 'switch-library' | 'renew-library'> {
  return {
    'list-libraries': () => keeper.list(),
    'subscribe-library': async ({ address }) => {
      const refusal = await keeper.subscribe(address);
      return refusal === null ? null : refuse(refusal, 'The library was not taken.');
    },
    'remove-library': async ({ address }) => {
      await keeper.remove(address);
      await releaseHost(address);
      return null;
    },
    'switch-library': async ({ address, on }) => {
      await keeper.switchTo(address, on);
      return null;
    },
    'renew-library': async ({ address }) => {
      await keeper.renew(address);
      return null;
    },
  };
}

/** Gives the leave for a library's host back, unless another address there is still in use. */
async function releaseHost(address: string): Promise<void> {
  const pattern = updatePattern(address);
  const { updateAddress, libraries } = await getSettings();
  const inUse = [updateAddress ?? '', ...libraries.map((library) => library.address)].map(updatePattern);
  if (pattern !== null && !inUse.includes(pattern)) await releaseFileHost(pattern);
}
