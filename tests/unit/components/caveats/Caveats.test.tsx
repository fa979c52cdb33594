// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Caveats } from '@/components/caveats/Caveats';

afterEach(cleanup);

describe('Caveats', () => {
  it('says that the record adds nothing only where a record was read', () => {
    const { rerender } = render(<Caveats caveats={[]} settled recordRead />);
    expect(screen.getByText('The paper’s records add nothing here. That says nothing about the paper itself.')).toBeTruthy();
    rerender(<Caveats caveats={[]} settled recordRead={false} />);
    expect(screen.queryByText(/add nothing here/)).toBeNull();
    expect(screen.getByText('No record was read, so Caveat can’t say.')).toBeTruthy();
  });
});
