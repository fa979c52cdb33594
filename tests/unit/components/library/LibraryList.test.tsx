// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LibraryList, type LibraryListProps } from '@/components/library/LibraryList';
import { LIBRARY_REFUSALS, type ListedLibrary } from '@/lib/model/library';
import { brokenRules } from '@/tests/support/axe';

afterEach(cleanup);

const NOW = Date.UTC(2026, 10, 26, 12);
const LIBRARY: ListedLibrary = {
  address: 'https://library.example/open/',
  on: true,
  facts: { id: 'open', title: 'Open texts', publisher: 'A university', license: null, edition: 3, built: Date.UTC(2026, 10, 25), summaries: 100_000, bits: 10, filterError: 0.0104 },
  stored: 1_240_000,
  checked: { at: NOW, refusal: null },
};

function show(props: Partial<LibraryListProps> = {}): LibraryListProps {
  const whole: LibraryListProps = {
    libraries: [LIBRARY],
    isWorking: false,
    problem: null,
    now: NOW,
    onSubscribe: vi.fn<LibraryListProps['onSubscribe']>(),
    onSwitch: vi.fn<LibraryListProps['onSwitch']>(),
    onRenew: vi.fn<LibraryListProps['onRenew']>(),
    onRemove: vi.fn<LibraryListProps['onRemove']>(),
    ...props,
  };
  render(<LibraryList {...whole} />);
  return whole;
}

describe('the list of libraries', () => {
  test('says whose it is, how large, under which licence, how old, and how many papers share a request', () => {
    show();
    expect(screen.getByText(/by A university · at library\.example · 100,000 texts · each text states its licence · built .*2026 · 1\.2 MB on your device/)).toBeTruthy();
    expect(screen.getByText('About 150,000 papers share a request, or 1,600 for someone who knows the library.')).toBeTruthy();
  });

  test('keeps the rules of accessibility', async () => {
    show({ problem: 'older' });
    expect(await brokenRules(document.body)).toEqual([]);
  });

  test('has a switch, and hands on what is pressed', () => {
    const props = show();
    fireEvent.click(screen.getByRole('switch', { name: 'Use “Open texts”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Check for updates: Open texts' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Open texts' }));
    expect([props.onSwitch, props.onRenew, props.onRemove].map((each) => vi.mocked(each).mock.calls)).toEqual([[[LIBRARY.address, false]], [[LIBRARY.address]], [[LIBRARY.address]]]);
  });

  test('takes an address', () => {
    const props = show({ libraries: [] });
    fireEvent.input(screen.getByLabelText('Address of a library'), { target: { value: ' https://library.example/ ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    expect(props.onSubscribe).toHaveBeenCalledWith('https://library.example/');
  });

  test.each(LIBRARY_REFUSALS)('explains a refusal: %s', (refusal) => {
    show({ problem: refusal, libraries: [{ ...LIBRARY, facts: null, checked: { at: NOW, refusal } }] });
    const [own, renewal] = screen.getAllByRole('status').toReversed();
    expect(own?.textContent).toMatch(/\.$/);
    expect(renewal?.textContent).toMatch(/The current version still works\.$/);
  });
});
