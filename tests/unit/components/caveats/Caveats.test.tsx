// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Caveats } from '@/components/caveats/Caveats';

afterEach(cleanup);

describe('Caveats', () => {
  it('says that the record adds nothing only where a record was read', () => {
    const { rerender } = render(<Caveats caveats={[]} settled recordRead />);
    expect(screen.getByText('The record gives us nothing to add. That is not an assessment.')).toBeTruthy();
    rerender(<Caveats caveats={[]} settled recordRead={false} />);
    expect(screen.queryByText(/nothing to add/)).toBeNull();
    expect(screen.getByText('No record was read, so Caveat can’t say.')).toBeTruthy();
  });
});
