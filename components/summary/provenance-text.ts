import { i18n } from '#i18n';
import type { SummaryAuthor, SummaryBasis, SummaryOrigin } from '@/lib/model/lay-summary';

const AUTHORS = {
  human: ['summary.authorHuman', 'summary.authorHumanNamed'],
  machine: ['summary.authorMachine', 'summary.authorMachineNamed'],
  authors: ['summary.authorAuthors', 'summary.authorAuthorsNamed'],
  editors: ['summary.authorEditors', 'summary.authorEditorsNamed'],
  unstated: ['summary.authorUnstated', 'summary.authorUnstatedNamed'],
} as const satisfies Record<SummaryAuthor['kind'], readonly [string, string]>;

const BASES = {
  'full-text': 'summary.basisFullText',
  abstract: 'summary.basisAbstract',
  'notice-only': 'summary.basisNotice',
  unstated: 'summary.authorUnstated',
} as const satisfies Record<SummaryBasis, string>;

/** Who wrote a summary. A machine is called one first, its name second. */
export function authorText({ kind, name }: SummaryAuthor): string {
  const [plain, named] = AUTHORS[kind];
  return name === null || name === '' ? i18n.t(plain) : i18n.t(named, [name]);
}

/** What it was written from. */
export function basisText(basis: SummaryBasis): string {
  return i18n.t(BASES[basis]);
}

/** Where the text is kept or came from. */
export function originText({ kind, name }: SummaryOrigin): string {
  switch (kind) {
    case 'starter':
      return i18n.t('summary.originStarter');
    case 'pack':
      return i18n.t('summary.originPack', [name]);
    case 'clip':
      return i18n.t('summary.originClip', [name]);
    case 'own':
      return i18n.t('summary.originOwn');
    case 'source':
      return name === '' ? i18n.t('published.page') : i18n.t('summary.originSource', [name]);
  }
}
