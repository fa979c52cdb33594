import { describe, expect, it } from 'vitest';
import { entryFailure, failureText } from '@/components/reading-list/entry-failure';

describe('entryFailure', () => {
  it('knows the refusals that the reader can do something about', () => {
    expect(entryFailure('recheck-entry', 'live-off')).toBe('live-off');
    expect(entryFailure('recheck-entry', 'no-answer')).toBe('no-answer');
    expect(entryFailure('update-entry', 'not-found')).toBe('not-found');
  });

  it('does not speak of a look-up where none was asked for', () => {
    expect(entryFailure('update-entry', 'no-answer')).toBe('failed');
  });

  it('takes any other code for a plain failure', () => {
    expect(entryFailure('recheck-entry', 'TypeError: x is undefined')).toBe('failed');
  });

  it('calls a look-up that failed not checked', () => {
    expect(failureText('live-off')).toMatch(/^Not checked: /);
    expect(failureText('private-off')).toMatch(/^Not checked: /);
    expect(failureText('no-answer')).toMatch(/^Not checked: /);
  });
});
