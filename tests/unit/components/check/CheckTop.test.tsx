// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckTop, type CheckTopProps } from '@/components/check/CheckTop';
import type { LookUpState } from '@/components/check/look-up-state';
import type { LookUpResult } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import { brokenRules } from '@/tests/support/axe';
import { candidate, SAMPLE_CANDIDATES } from '@/tests/support/sample-candidates';

afterEach(cleanup);

const TITLE = 'tumours that age under treatment';
const mending = { onTurnOnLive: vi.fn<() => void>(), onOptions: vi.fn<() => void>(), onRetry: vi.fn<() => void>() };

function answered(text: string, result: Partial<LookUpResult>, chosen: LookUpResult['ids'] = null): LookUpState {
  return { step: 'answered', text, result: { ids: null, candidates: [], notAsked: null, ...result }, chosen };
}

function show(state: LookUpState): CheckTopProps {
  const props: CheckTopProps = {
    state,
    mending,
    onLookUp: vi.fn<CheckTopProps['onLookUp']>(),
    onChoose: vi.fn<CheckTopProps['onChoose']>(),
  };
  render(<CheckTop {...props} />);
  return props;
}

const text = (): string => document.body.textContent ?? '';
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'DOI, PubMed number or title' });
const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));

describe('CheckTop', () => {
  it.each([
    ['empty', { step: 'idle' } as const],
    ['with papers to choose from', answered(TITLE, { candidates: [...SAMPLE_CANDIDATES], notAsked: 'timeout' })],
    ['with a problem', answered('https://journal.example/', {})],
  ])('is accessible %s', async (_what, state) => {
    show(state);
    // The page around it begins with the brand as its first heading.
    expect((await brokenRules(document.body)).filter((rule) => !/heading-order|region/.test(rule))).toEqual([]);
  });

  it('looks up on Enter what was pasted, without the white space around it', () => {
    const { onLookUp } = show({ step: 'idle' });
    fireEvent.input(field(), { target: { value: '  10.5555/caveat.1 ' } });
    fireEvent.submit(screen.getByRole('search'));
    expect(onLookUp).toHaveBeenCalledExactlyOnceWith('10.5555/caveat.1');
  });

  it('keeps the cursor in the field while its text is looked up', () => {
    const props: CheckTopProps = { state: { step: 'idle' }, mending, onLookUp: vi.fn<() => void>(), onChoose: vi.fn<() => void>() };
    const { rerender } = render(<CheckTop {...props} />);
    field().focus();
    const same = field();
    rerender(<CheckTop {...props} state={{ step: 'looking', text: TITLE }} />);
    rerender(<CheckTop {...props} state={answered(TITLE, { ids: NO_IDS }, { ...NO_IDS, doi: '10.5555/caveat.1' })} />);
    expect(field()).toBe(same);
    expect(document.activeElement).toBe(same);
    expect((same as HTMLInputElement).value).toBe(TITLE);
  });

  it('asks for something where nothing was typed, beside the field, which takes the focus', () => {
    const { onLookUp } = show({ step: 'looking', text: '' });
    fireEvent.submit(screen.getByRole('search'));
    expect(onLookUp).not.toHaveBeenCalled();
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Enter a DOI, PubMed number or title.',
    );
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('takes the focus where there is nothing to look at, and leaves it where there is', () => {
    show({ step: 'idle' });
    expect(document.activeElement).toBe(field());
    cleanup();
    show(answered(TITLE, { candidates: [...SAMPLE_CANDIDATES] }));
    expect(document.activeElement).not.toBe(field());
    cleanup();
    show(answered(TITLE, {}));
    expect(document.activeElement).toBe(field());
  });

  it('offers each record with a like title, and the reader chooses', () => {
    const { onChoose } = show(answered(TITLE, { candidates: [...SAMPLE_CANDIDATES] }));
    expect(text()).toContain('4 records have a similar title');
    expect(text()).toContain('A title isn’t certain.');
    press(/^Author Correction/);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(SAMPLE_CANDIDATES[1]?.ids);
  });

  it('tells a notice from the study whose title it carries, and a preprint from its article', () => {
    show(answered(TITLE, { candidates: [...SAMPLE_CANDIDATES] }));
    const rows = screen.getAllByRole('listitem').filter((row) => row.classList.contains('candidate'));
    expect(rows[0]?.textContent).toContain('Journal article · Journal of Invented Oncology · 2024 · Amal Berger and others · On your device');
    expect(rows[0]?.textContent).not.toContain('notice');
    expect(rows[1]?.textContent).toContain('A notice, not the study');
    expect(rows[2]?.textContent).toContain('Preprint · 2022');
    expect(rows[3]?.textContent).toContain('Conference paper');
  });

  it.each(['constructor', '__proto__', 'a-new-kind', ''])('shows no word for the type “%s”', (type) => {
    show(answered(TITLE, { candidates: [candidate({ type, journal: null, published: null, authors: [] })] }));
    expect(document.querySelector('.candidate .work-line')?.textContent).toBe('');
  });

  it('says that nothing was found without saying anything about the paper', () => {
    show(answered(TITLE, {}));
    expect(text()).toContain('No match for this title');
    expect(text()).toContain('That says nothing about the paper.');
    expect(screen.getByRole('link', { name: 'Search PubMed for this title' }).getAttribute('href')).toBe(
      'https://pubmed.ncbi.nlm.nih.gov/?term=tumours%20that%20age%20under%20treatment',
    );
  });

  it.each([
    ['live-off', 'From your device only: online checks are off.', /Turn on online checks/, mending.onTurnOnLive],
    ['private-off', 'private window', /Private windows/, mending.onOptions],
    ['timeout', 'Couldn’t check Crossref (no answer in time).', 'Try again', mending.onRetry],
  ] as const)('says why nobody was asked (%s), with what mends it', (notAsked, sentence, button, mend) => {
    mend.mockClear();
    show(answered(TITLE, { notAsked }));
    expect(text()).toContain(sentence);
    expect(text(), 'nothing found would be untrue').not.toContain('No match for this title');
    press(button);
    expect(mend).toHaveBeenCalledOnce();
  });

  it.each([
    ['https://journal.example/news', null, 'This address doesn’t name a paper.'],
    ['10.5555/caveat.1, 10.5555/caveat.2', null, 'This names several papers.'],
    ['a very long passage '.repeat(40), null, 'Too long.'],
    ['?!', null, 'Enter a DOI'],
    ['10/abc', null, 'doi.org doesn’t know this short DOI.'],
    ['10/abc', 'live-off', 'Short DOIs need doi.org, and online checks are off.'],
    ['10/abc', 'private-off', 'and this is a private window.'],
    ['10/abc', 'offline', 'Couldn’t look it up at doi.org (no connection).'],
  ] as const)('says what is wrong with “%s” (%s), beside the field', (given, notAsked, sentence) => {
    show(answered(given, { notAsked }));
    expect(document.querySelector('.field-problem')?.textContent).toContain(sentence);
    expect(document.activeElement).toBe(field());
    expect(text()).not.toContain('PubMed for this title');
  });

  it('says that it got no answer from itself', () => {
    show({ step: 'failed', text: TITLE });
    expect(document.querySelector('.field-problem')?.textContent).toContain('Caveat stopped responding.');
  });

  it('keeps the way back to the other records beside the chosen one', () => {
    const { onChoose } = show(answered(TITLE, { candidates: [...SAMPLE_CANDIDATES] }, SAMPLE_CANDIDATES[0]?.ids));
    expect(screen.getByText('Other records with a similar title').closest('details')?.open).toBe(false);
    expect(document.querySelectorAll('.candidate')).toHaveLength(3);
    fireEvent.click(document.querySelector('.candidate-title') as HTMLElement);
    expect(onChoose).toHaveBeenCalledWith(SAMPLE_CANDIDATES[1]?.ids);
  });

  it('has nothing to say beside a paper that an identifier named', () => {
    show(answered('10.5555/caveat.1', {}, { ...NO_IDS, doi: '10.5555/caveat.1' }));
    expect(screen.queryAllByRole('heading')).toEqual([]);
    expect(document.querySelector('.field-problem')?.textContent).toBe('');
  });
});
