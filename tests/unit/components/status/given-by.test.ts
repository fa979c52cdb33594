import { expect, it } from 'vitest';
import { givenBy } from '@/components/status/given-by';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { statusVerdict } from '@/lib/model/verdict';
import { statusCodeOf, updatedKindOf } from '@/lib/notices/status/status-code-of';
import { noticeEvent } from '@/tests/support/sample-report-parts';

it.each(NOTICE_TYPES)('a notice of the type %s has the shape of the status that the rules give it', (type) => {
  expect(givenBy(type)).toEqual(statusVerdict({ code: statusCodeOf(type) ?? 'none-found', updatedKind: updatedKindOf(type), event: noticeEvent({ type }) }));
});
