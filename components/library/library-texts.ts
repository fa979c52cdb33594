import { i18n } from '#i18n';
import { crowdOf } from '@/lib/library/library-shape';
import type { LibraryRefusal, ListedLibrary } from '@/lib/model/library';
import { dayText, momentText } from '@/lib/words/date-text';
import { sizeText } from '@/lib/words/size-text';

const REASONS = {
  address: 'packs.badAddress',
  'not-allowed': 'packs.notAllowed',
  offline: 'packs.noAnswer',
  server: 'library.reason.server',
  'wrong-type': 'library.reason.wrongType',
  'too-big': 'library.reason.tooBig',
  'not-a-library': 'library.reason.notALibrary',
  'newer-format': 'library.reason.newerFormat',
  'bad-signature': 'library.reason.badSignature',
  'other-key': 'library.reason.otherKey',
  'other-library': 'library.reason.otherLibrary',
  older: 'library.reason.older',
  absurd: 'library.reason.absurd',
  damaged: 'library.reason.damaged',
  storage: 'library.reason.storage',
  'too-many': 'library.reason.tooMany',
} as const satisfies Record<LibraryRefusal, string>;

/** Why a library was not taken, in a sentence. */
export function refusalText(refusal: LibraryRefusal): string {
  return i18n.t(REASONS[refusal]);
}

/** "by Moss house · 12,000 texts · CC BY 4.0 · built 26 November 2026 · 1.2 MB on your device". */
export function factsText({ address, facts, stored }: ListedLibrary): string {
  const host = i18n.t('options.problemPath', [new URL(address).hostname]);
  if (!facts) return host;
  const { publisher, license, summaries, built } = facts;
  return [
    publisher === null ? i18n.t('library.noPublisher') : i18n.t('statusLineMore.by', [publisher]),
    host,
    i18n.t('library.count', summaries),
    license ?? i18n.t('library.noLicense'),
    i18n.t('noticeList.builtOn', [dayText(built)]),
    i18n.t('library.stored', [sizeText(stored)]),
  ].join(' · ');
}

/** Among how many papers a request to a library hides the one that is open; empty where that is not known. */
export function crowdText({ facts }: ListedLibrary): string {
  if (!facts) return i18n.t('library.gone');
  const { sharingPrefix, passingFilter } = crowdOf(facts, facts.summaries);
  return i18n.t('library.crowd', [rounded(sharingPrefix), rounded(passingFilter)]);
}

/** What came of the last attempt to renew it. */
export function checkText({ checked }: ListedLibrary, now: number): string {
  if (!checked) return '';
  const at = momentText(checked.at, now);
  return checked.refusal === null ? i18n.t('library.checkedWell', [at]) : i18n.t('library.checkedBadly', [at, refusalText(checked.refusal)]);
}

/** To two digits that count: the number of papers in the world is an estimate. */
function rounded(count: number): number {
  return Number(count.toPrecision(2));
}
