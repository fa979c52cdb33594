// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '@/components/options/Options';
import type { ListState } from '@/lib/model/list-state';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { brokenRules } from '@/tests/support/axe';
import { NOW } from '@/tests/support/sample-report-parts';

const LIST: ListState = {
  list: { origin: null, built: NOW, sources: { crossref: null, 'retraction-watch': null, pubmed: null, starter: NOW }, entries: 20 },
  check: null,
  task: null,
  waiting: [],
};

afterEach(cleanup);

function show(props: Partial<OptionsProps> = {}): OptionsProps {
  const whole: OptionsProps = {
    settings: DEFAULT_SETTINGS,
    hosts: OUTSIDE_HOSTS,
    named: [
      { name: 'BMJ', hosts: ['*.bmj.com'] },
      { name: 'NEJM', hosts: ['evidence.nejm.org', 'www.nejm.org'] },
      { name: 'PubMed', hosts: ['pubmed.ncbi.nlm.nih.gov'] },
    ],
    granted: [],
    withheld: [],
    removal: null,
    snapshots: [],
    snapshotOutcome: null,
    onRestoreSnapshot: vi.fn<OptionsProps['onRestoreSnapshot']>(),
    onSaveSnapshot: vi.fn<OptionsProps['onSaveSnapshot']>(),
    syncStatus: null,
    syncErased: null,
    stored: null,
    storedInAll: null,
    requests: null,
    requestsErased: null,
    onEraseRequests: vi.fn<OptionsProps['onEraseRequests']>(),
    onEraseSynced: vi.fn<OptionsProps['onEraseSynced']>(),
    packs: [
      { id: 'starter', title: 'Starter', count: 4, license: 'CC0-1.0', addedAt: null },
      { id: 'club', title: 'Journal club', count: 1, license: null, addedAt: NOW },
    ],
    imported: null,
    problem: null,
    deletion: null,
    shortcut: 'Alt+Shift+C',
    list: LIST,
    library: { libraries: [], isWorking: false, problem: null, now: NOW, onSubscribe: vi.fn<OptionsProps['library']['onSubscribe']>(), onSwitch: vi.fn<OptionsProps['library']['onSwitch']>(), onRenew: vi.fn<OptionsProps['library']['onRenew']>(), onRemove: vi.fn<OptionsProps['library']['onRemove']>() },
    drafts: { browserModel: null, server: { isAsking: false, models: [], problem: null }, onConnect: vi.fn<OptionsProps['drafts']['onConnect']>() },
    updateAddress: '',
    now: NOW,
    onUpdateList: vi.fn<OptionsProps['onUpdateList']>(),
    onListFile: vi.fn<OptionsProps['onListFile']>(),
    onDownloadList: vi.fn<OptionsProps['onDownloadList']>(),
    onCancelList: vi.fn<OptionsProps['onCancelList']>(),
    onUpdateAddress: vi.fn<OptionsProps['onUpdateAddress']>(),
    onChange: vi.fn<OptionsProps['onChange']>(),
    onShortcuts: vi.fn<NonNullable<OptionsProps['onShortcuts']>>(),
    onRemoveSite: vi.fn<OptionsProps['onRemoveSite']>(),
    onAllowSites: vi.fn<OptionsProps['onAllowSites']>(),
    onDigest: vi.fn<OptionsProps['onDigest']>(),
    onOpenList: vi.fn<OptionsProps['onOpenList']>(),
    onDeleteAll: vi.fn<OptionsProps['onDeleteAll']>(),
    onImportPack: vi.fn<OptionsProps['onImportPack']>(),
    onExportPack: vi.fn<OptionsProps['onExportPack']>(),
    onRemovePack: vi.fn<OptionsProps['onRemovePack']>(),
    progress: null,
    addressProblem: null,
    onFetchPack: vi.fn<OptionsProps['onFetchPack']>(),
    replacing: null,
    onCancelImport: vi.fn<OptionsProps['onCancelImport']>(),
    onReplace: vi.fn<OptionsProps['onReplace']>(),
    own: [],
    onWriteSummary: vi.fn<OptionsProps['onWriteSummary']>(),
    onEditSummary: vi.fn<OptionsProps['onEditSummary']>(),
    onRemoveSummary: vi.fn<OptionsProps['onRemoveSummary']>(),
    onExportOwn: vi.fn<OptionsProps['onExportOwn']>(),
    ...props,
  };
  render(<Options {...whole} />);
  return whole;
}

describe('Options', () => {
  it('is accessible', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('names every host that a live check talks to', () => {
    show();
    for (const { host, service } of OUTSIDE_HOSTS) {
      expect(screen.getAllByText(host).length).toBeGreaterThan(0);
      expect(screen.getAllByText(service, { exact: false }).length).toBeGreaterThan(0);
    }
  });

  it('turns online checks on, and with that counts the question as answered', () => {
    const { onChange } = show();
    fireEvent.click(screen.getByRole('switch', { name: /Check papers I view/ }));
    expect(onChange).toHaveBeenCalledWith({ liveChecks: true, consentAnswered: true });
  });

  it('offers OpenAlex off, and only once online checks are on', () => {
    const name = 'Check OpenAlex for retractions too';
    const off = show();
    expect(screen.getByRole('switch', { name })).toHaveProperty('disabled', true);
    cleanup();
    const on = show({ settings: { ...DEFAULT_SETTINGS, liveChecks: true } });
    fireEvent.click(screen.getByRole('switch', { name }));
    expect(on.onChange).toHaveBeenCalledWith({ openAlex: true });
    expect(off.onChange).not.toHaveBeenCalled();
  });

  it('offers private windows only once online checks are on', () => {
    show();
    const name = 'Online checks in private windows too';
    expect(screen.getByRole<HTMLInputElement>('switch', { name }).disabled).toBe(true);
    cleanup();
    const { onChange } = show({ settings: { ...DEFAULT_SETTINGS, liveChecks: true } });
    fireEvent.click(screen.getByRole('switch', { name }));
    expect(onChange).toHaveBeenCalledWith({ liveInPrivate: true });
  });

  it('keeps an address, and none, but not what is no address', () => {
    const { onChange } = show();
    const field = screen.getByLabelText('Contact address');
    fireEvent.input(field, { target: { value: 'me@example' } });
    fireEvent.change(field, { target: { value: 'not an address' } });
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText('Not an e-mail address.')).toBeTruthy();
    fireEvent.change(field, { target: { value: ' me@example.org ' } });
    expect(onChange).toHaveBeenLastCalledWith({ mailto: 'me@example.org' });
    fireEvent.change(field, { target: { value: '' } });
    expect(onChange).toHaveBeenLastCalledWith({ mailto: '' });
  });

  it('changes colours and side', () => {
    const { onChange } = show();
    fireEvent.change(screen.getByLabelText('Colours'), { target: { value: 'dark' } });
    expect(onChange).toHaveBeenCalledWith({ theme: 'dark' });
    fireEvent.change(screen.getByLabelText('Side of the page'), { target: { value: 'left' } });
    expect(onChange).toHaveBeenCalledWith({ side: 'left' });
  });

  it('exports every pack and removes all but the one that comes with Caveat', () => {
    const { onExportPack, onRemovePack } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Export: Starter' }));
    expect(onExportPack).toHaveBeenCalledWith('starter');
    expect(screen.queryByRole('button', { name: 'Remove: Starter' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Journal club' }));
    expect(onRemovePack).toHaveBeenCalledWith('club');
  });

  it('says at which line and why a pack was refused, and that nothing changed', () => {
    show({ problem: { code: 'schema', message: 'basis is missing', line: 48, path: 'summaries[2]' } });
    expect(screen.getByText(/Line 48: The file has an error\./).textContent).toContain('at summaries[2]');
    expect(screen.getByText('basis is missing').lang).toBe('en');
    expect(screen.getByText('Not imported. Nothing changed.')).toBeTruthy();
  });

  it('takes a key for Semantic Scholar, never shows it, and forgets it', () => {
    const { onChange } = show({ settings: { ...DEFAULT_SETTINGS, liveChecks: true, semanticScholarKey: 'old-secret' } });
    expect(document.body.innerHTML).not.toContain('old-secret');
    fireEvent.input(screen.getByLabelText('Your key for Semantic Scholar'), { target: { value: ' new-key ' } });
    fireEvent.submit(screen.getByRole('button', { name: 'Use this key' }).closest('form') as HTMLFormElement);
    expect(onChange).toHaveBeenCalledWith({ semanticScholarKey: 'new-key' });
    fireEvent.click(screen.getByRole('button', { name: 'Forget the key' }));
    expect(onChange).toHaveBeenCalledWith({ semanticScholarKey: '' });
  });

  it('says how many papers of a pack have another summary here, and nothing where none has', () => {
    show({ imported: { added: 20, updated: 0, unchanged: 0, shared: 12 } });
    expect(screen.getByText('Papers with other summaries here: 12. All are kept, in order.')).toBeTruthy();
    cleanup();
    show({ imported: { added: 20, updated: 0, unchanged: 0 } });
    expect(screen.queryByText(/another pack/)).toBeNull();
  });

  it('says that everything was deleted, or that it was not', () => {
    show({ deletion: 'deleted' });
    expect(screen.getByText('Everything was deleted from your device.').getAttribute('role')).toBe('status');
    cleanup();
    show({ deletion: 'failed' });
    expect(screen.getByText('Couldn’t delete everything. Try again.')).toBeTruthy();
  });

  it('says which keys open the sidebar, or that none do', () => {
    show();
    expect(screen.getByText('Alt+Shift+C opens and closes the sidebar.')).toBeTruthy();
    cleanup();
    show({ shortcut: null, onShortcuts: undefined });
    expect(screen.getByText('No shortcut is set.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change it in the browser' })).toBeNull();
  });
});

describe('marks in lists', () => {
  const settings = { ...DEFAULT_SETTINGS, unmarkedSites: ['www.nature.com', 'pubmed.ncbi.nlm.nih.gov'] };

  it('are switched, with corrections apart', () => {
    const { onChange } = show({ settings });
    fireEvent.click(screen.getByRole('switch', { name: /^Mark retracted/ }));
    fireEvent.click(screen.getByRole('switch', { name: /^Mark corrected/ }));
    expect(vi.mocked(onChange).mock.calls).toEqual([[{ marks: false }], [{ markCorrected: false }]]);
  });

  it('come back to a site, which leaves the others', () => {
    const { onChange } = show({ settings });
    fireEvent.click(screen.getByRole('button', { name: 'Mark again: www.nature.com' }));
    expect(onChange).toHaveBeenCalledWith({ unmarkedSites: ['pubmed.ncbi.nlm.nih.gov'] });
  });
});
