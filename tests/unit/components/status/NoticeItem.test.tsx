// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NoticeItem } from '@/components/status/NoticeItem';
import { CHANGE_NOT_STATED } from '@/lib/model/report';
import { noticeEvent } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

describe('NoticeItem', () => {
  it('calls a newer version what it is, and not a notice', () => {
    render(<NoticeItem event={noticeEvent({ type: 'new_version' })} named={false} />);
    expect(screen.getByRole('link').textContent).toBe('Open the newer version');
  });

  it('does not link the notice on its own page', () => {
    const event = noticeEvent();
    render(<NoticeItem event={event} named={false} here={{ ids: event.notice, text: [], change: CHANGE_NOT_STATED }} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('It is the notice described above.')).toBeTruthy();
  });
});
