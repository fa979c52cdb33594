import { i18n } from '#i18n';

/** What a status is of. */
export type Thing = 'paper' | 'notice';

/** "this paper" or "this notice", inside a sentence. */
export function thingText(thing: Thing): string {
  return i18n.t(thing === 'paper' ? 'thing.paper' : 'thing.notice');
}
