import { describe, expect, test } from 'vitest';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { roleOf } from '@/lib/notices/status/role-of';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';

describe('what a record is', () => {
  const event = (type: NoticeType, facts: Parameters<typeof assertion>[0] = {}): NoticeEvent => ({ type, sourceType: '', notice: NO_IDS, subject: PAPER, inPlace: false, date: null, citation: null, notes: [], assertedBy: [], assertions: [assertion({ type, ...facts })], resolved: false, disputed: false });
  const role = (announces: NoticeEvent[], events: NoticeEvent[], pageKind: Parameters<typeof roleOf>[0]['pageKind'] = null) => roleOf({ announces, events, pageKind });

  test('an article, unless it announces something or its page is a notice’s', () => {
    expect(role([], [])).toBe('article');
    expect(role([], [event('erratum')], 'article')).toBe('article');
    expect(role([], [], 'notice')).toBe('notice');
    expect(role([], [event('erratum', { source: 'page' })], 'notice')).toBe('both');
    expect(role([], [event('erratum', { source: 'crossref' })], 'notice')).toBe('article');
    expect(role([], [event('erratum', { source: 'page', strength: 'title' })], 'notice')).toBe('article');
  });

  test('a notice that announces, both where it was changed itself or is the republished work', () => {
    expect(role([event('erratum')], [])).toBe('notice');
    expect(role([event('erratum')], [event('erratum')])).toBe('both');
    expect(role([event('erratum')], [event('erratum', { strength: 'title' })])).toBe('notice');
    expect(role([event('corrected_and_republished')], [])).toBe('both');
    expect(role([event('retract_and_replace')], [])).toBe('both');
    expect(role([event('retract_and_replace', { strength: 'title' })], [])).toBe('notice');
  });

  test('an article under a notice’s title, where registers list it as the subject of just that', () => {
    const titled = (type: NoticeType) => event(type, { strength: 'title' });
    expect(role([titled('retraction')], [event('retraction')])).toBe('article');
    expect(role([titled('retraction')], [event('withdrawal')])).toBe('article');
    expect(role([titled('retraction')], [event('erratum')])).toBe('both');
    expect(role([titled('expression_of_concern')], [event('expression_of_concern')])).toBe('article');
    expect(role([titled('expression_of_concern')], [event('retraction')])).toBe('both');
    expect(role([titled('erratum')], [event('erratum')])).toBe('both');
    expect(role([titled('retraction'), titled('erratum')], [event('retraction')])).toBe('both');
  });
});
