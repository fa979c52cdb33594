// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NoticeItem } from '@/components/status/NoticeItem';
import { CHANGE_NOT_STATED, type NoticeReading } from '@/lib/model/report';
import { assertion, noticeEvent, NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const read: NoticeReading = {
  notice: noticeEvent().notice,
  text: ['The article is retracted.'],
  from: 'europepmc',
  at: NOW,
  change: CHANGE_NOT_STATED,
  reason: null,
  part: null,
};

describe('NoticeItem', () => {
  it('calls a newer version what it is, and not a notice', () => {
    render(<NoticeItem event={noticeEvent({ type: 'new_version' })} named={false} />);
    expect(screen.getByRole('link').textContent).toBe('Open the newer version');
  });

  it('does not link the notice on its own page', () => {
    const event = noticeEvent();
    render(<NoticeItem event={event} named={false} here={{ ids: event.notice, text: [], change: CHANGE_NOT_STATED }} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('The notice described above.')).toBeTruthy();
  });

  it('names Retraction Watch for its reasons, and keeps those that accuse behind a click', () => {
    const watch = (note: string) => assertion({ source: 'retraction-watch', via: null, type: 'retraction', note });
    const event = noticeEvent({ type: 'retraction', notes: ['Duplication of Data'], assertions: [watch('Duplication of Data')] });
    const { container } = render(<NoticeItem event={event} named={false} reading={read} />);
    expect(container.textContent).toContain('Reason recorded by Retraction Watch: “Duplication of Data”');
    expect(container.textContent).not.toContain('Note in the record');
    cleanup();
    const accusing = noticeEvent({ type: 'retraction', notes: ['Paper Mill'], assertions: [watch('Paper Mill')] });
    render(<NoticeItem event={accusing} named={false} reading={read} />);
    expect(screen.getByText('Paper Mill').closest('details')?.open).toBe(false);
  });

  it('keeps an accusing line of a page or a record behind a click', () => {
    const said = [
      assertion({ source: 'page', via: null, note: 'Corrected after a finding of misconduct' }),
      assertion({ source: 'pubmed', via: null, note: 'Finding of scientific misconduct noted' }),
    ];
    for (const one of said) {
      render(<NoticeItem event={noticeEvent({ notes: [one.note ?? ''], assertions: [one] })} named={false} />);
      expect(screen.getByText(/misconduct/).closest('details')?.open).toBe(false);
      cleanup();
    }
  });

  it('says to use the republished paper, though the publisher’s register calls it a correction', () => {
    const republished = assertion({ source: 'pubmed', via: null, type: 'corrected_and_republished', sourceType: 'CorrectedandRepublishedIn' });
    const { container } = render(<NoticeItem event={noticeEvent({ assertions: [assertion(), republished] })} named={false} />);
    expect(container.textContent).toContain('Republished with corrections. Use that version.');
    expect(container.textContent).not.toContain('usually one page');
  });
});
