// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DraftsBlock, type DraftsBlockProps } from '@/components/options/DraftsBlock';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { brokenRules } from '@/tests/support/axe';

afterEach(cleanup);

const SERVER: Partial<Settings> = { drafts: 'server', draftServer: 'http://127.0.0.1:11434', draftModel: 'plain:3b' };

function show(settings: Partial<Settings>, drafts: Partial<DraftsBlockProps> = {}) {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  const onConnect = vi.fn<DraftsBlockProps['onConnect']>();
  const { container } = render(<DraftsBlock drafts={{ browserModel: null, server: { isAsking: false, models: [], problem: null }, ...drafts, onConnect }} settings={{ ...DEFAULT_SETTINGS, ...settings }} onChange={onChange} />);
  return { container, onChange, onConnect };
}

describe('who writes drafts', () => {
  test('is nobody at first, and the reader’s choice after that', async () => {
    const { container, onChange } = show({});
    expect((screen.getByLabelText('Who writes') as HTMLSelectElement).value).toBe('off');
    expect(screen.queryByLabelText('Address of the server')).toBeNull();
    fireEvent.change(screen.getByLabelText('Who writes'), { target: { value: 'server' } });
    expect(onChange).toHaveBeenCalledWith({ drafts: 'server' });
    expect(await brokenRules(container)).toEqual([]);
  });

  test.each([
    ['available', 'The browser’s model is ready.'],
    ['downloadable', 'The browser has a model but must download it first: several gigabytes, once.'],
    ['unavailable', 'This browser has no model of its own on this device. Chrome and Edge have one on newer computers.'],
  ] as const)('says of the browser’s model that it is %s', (browserModel, text) => {
    show({ drafts: 'browser' }, { browserModel });
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('takes the address of a server at a click', async () => {
    const { container, onConnect } = show({ drafts: 'server' });
    const button = screen.getByRole('button', { name: 'Use this server' });
    expect((button as HTMLButtonElement).disabled).toBe(true);
    fireEvent.input(screen.getByLabelText('Address of the server'), { target: { value: '127.0.0.1:1234' } });
    fireEvent.click(button);
    expect(onConnect).toHaveBeenCalledWith('127.0.0.1:1234');
    expect(await brokenRules(container)).toEqual([]);
  });

  test('says which model is used, and offers the others', () => {
    const { onChange } = show(SERVER, { server: { isAsking: false, models: ['plain:3b', 'plain:8b'], problem: null } });
    expect(screen.getByText('Drafts are written by plain:3b at http://127.0.0.1:11434.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Model'), { target: { value: 'plain:8b' } });
    expect(onChange).toHaveBeenCalledWith({ draftModel: 'plain:8b' });
  });

  test('says why a server gave no models', () => {
    show(SERVER, { server: { isAsking: false, models: [], problem: 'closed' } });
    expect(screen.getByText(/^Nothing answers there/)).toBeTruthy();
    expect(screen.getByLabelText('Address of the server').getAttribute('aria-invalid')).toBe('true');
  });
});
