import { expect, test } from 'vitest';
import { NOTICE_TYPES, type NoticeType } from '@/lib/model/notice-type';
import { eventFamily, type EventFamily } from '@/lib/notices/status/event-family';

test.each<[EventFamily, NoticeType[]]>([
  ['retraction', ['retraction', 'removal', 'withdrawal', 'retract_and_replace']],
  ['correction', ['partial_retraction', 'correction', 'corrigendum', 'erratum', 'corrected_and_republished', 'addendum', 'clarification']],
  ['concern', ['expression_of_concern']],
  ['version', ['new_version', 'new_edition', 'withdrawal_out_of_date']],
  ['other', ['other']],
  ['reinstatement', ['reinstatement']],
  ['lifting', ['concern_lifted']],
])('may be words for one event: %s', (family, types) => {
  expect(NOTICE_TYPES.filter((type) => eventFamily(type) === family).toSorted()).toEqual(types.toSorted());
});
