import { i18n } from '#i18n';
import type { Problem } from '@/lib/model/problem';

const TEXTS: Readonly<Partial<Record<string, 'bibliography.tooLarge' | 'packs.type' | 'packs.noAnswer' | 'library.reason.newerFormat' | 'fault.notBackup' | 'fault.notPack' | 'fault.cutOff' | 'fault.full' | 'fault.givenUp'>>> = {
  'too-big': 'bibliography.tooLarge',
  'not-json': 'packs.type',
  'no-answer': 'packs.noAnswer',
  'newer-version': 'library.reason.newerFormat',
  'not-a-backup': 'fault.notBackup',
  'not-a-pack': 'fault.notPack',
  incomplete: 'fault.cutOff',
  'cut-off': 'fault.cutOff',
  full: 'fault.full',
  'given-up': 'fault.givenUp',
};

/**
 * Why a file was refused, in the reader's language. The problem's own message says it in English and in more detail, for
 * whoever made the file.
 */
export function problemText({ code }: Pick<Problem, 'code'>): string {
  return i18n.t(TEXTS[code] ?? 'fault.other');
}
