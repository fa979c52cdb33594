// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { logText } from '@/components/watch/CheckLog';
import { changeText, watchedText } from '@/components/watch/change-text';
import { Digest, type DigestProps } from '@/components/watch/Digest';
import { STATUS_CODES } from '@/lib/model/status';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { brokenRules } from '@/tests/support/axe';
import { SAMPLE_DIGEST, SAMPLE_LOG, watchChange, watchedEvent } from '@/tests/support/sample-changes';
import { NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

function show(props: Partial<DigestProps> = {}): DigestProps {
  const whole: DigestProps = {
    content: SAMPLE_DIGEST,
    log: SAMPLE_LOG,
    checking: false,
    now: NOW,
    onSeen: vi.fn<DigestProps['onSeen']>(),
    onCheck: vi.fn<DigestProps['onCheck']>(),
    onOpenList: vi.fn<DigestProps['onOpenList']>(),
    onOptions: vi.fn<DigestProps['onOptions']>(),
    ...props,
  };
  render(<Digest {...whole} />);
  return whole;
}

describe('the page of what changed', () => {
  test('says what happened, by which notice, from what to what, and who says so', () => {
    show();
    expect(screen.getByText('Retracted since you saved it')).toBeTruthy();
    expect(screen.getAllByText('Retraction Note, dated 20 November 2026')).toHaveLength(2);
    expect(screen.getAllByText(/^In the notice list of 25 November 2026; found/)).not.toHaveLength(0);
    expect(screen.getByText('Papers that had a notice when first checked: 2')).toBeTruthy();
  });

  test('one line or all of them are marked as seen', () => {
    const { onSeen } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as seen: Tumours that age under treatment keep a surface protein' }));
    expect(onSeen).toHaveBeenLastCalledWith(['Tumours that age under treatment keep a surface protein']);
    fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
    expect(onSeen).toHaveBeenLastCalledWith(null);
  });

  test('says when it is off, and when nothing is watched', () => {
    show({ content: { ...SAMPLE_DIGEST, unseen: [], seen: [], watched: 0, isOn: false } });
    expect(screen.getByText(/The watch is off/)).toBeTruthy();
    expect(screen.getByText(/Papers you save are watched/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
  });

  test('is accessible', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
  });
});

describe('what is said', () => {
  test.each(NOTICE_TYPES)('of a notice of the kind %s, before and after saving, is never the same', (type) => {
    const texts = (['since', 'before', 'unclear'] as const).map((when) => changeText(watchChange({ when, event: watchedEvent({ type }) })));
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect(text).not.toMatch(/^watch\.|undefined/);
  });

  test.each(STATUS_CODES.filter((code) => !['none-found', 'partly-checked', 'not-checked'].includes(code)))('of the status %s is its word', (code) => {
    expect(watchedText({ code: code as 'retracted', updatedKind: code === 'updated' ? 'added-to' : null })).not.toBe('');
  });

  test('of no notice is no praise', () => {
    expect(watchedText({ code: 'none', updatedKind: null })).toBe('No notice known');
  });

  test('of a check that failed is that it failed', () => {
    const [, , failed] = SAMPLE_LOG;
    expect(failed && logText(failed, NOW)).toContain('47 papers couldn’t be checked: too many requests; try again later');
  });
});
