// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NoticePage } from '@/components/notice-page/NoticePage';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';


afterEach(cleanup);

const commands = { onRetry: () => {}, onTurnOnLive: () => {}, onOptions: () => {} };

function show(name: 'notice' | 'noticeUnread' | 'noticeSubjectUnknown' | 'correctedNotice'): HTMLElement {
  const { report, verdict } = SAMPLE_REPORTS[name];
  if (report.notice === null) throw new Error(`The sample ${name} is no notice`);
  const { container } = render(<NoticePage report={report} notice={report.notice} verdict={verdict} commands={commands} />);
  return container as HTMLElement;
}

describe('NoticePage', () => {
  it('says first what the page is, of which article, and that it is not the study', () => {
    const text = show('notice').textContent ?? '';
    const places = [
      'This is a correction notice, not the study.',
      'It announces a correction to:',
      'Tumours that age under treatment keep a surface protein that holds CD8+ cells back',
      'What the notice says',
      'the labels of two panels of Fig. 3 were exchanged',
      'The article now',
      'About the article',
      'In plain words',
      'A summary of the notice, not the study',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeLessThan(3);
  });

  it('links the article it is about', () => {
    show('notice');
    const link = screen.getByRole('link', { name: /Tumours that age under treatment/ });
    expect(link.getAttribute('href')).toBe('https://doi.org/10.1000/caveat.2024.17');
  });

  it('folds the article’s summary under a heading that says whose it is', () => {
    const page = show('notice');
    const summary = [...page.querySelectorAll('h3')].find(({ textContent }) => textContent === 'In plain words');
    const fold = summary?.closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('summary')?.textContent).toBe('About the article');
  });

  it('never calls what a text about the notice lists “findings”', () => {
    show('notice');
    const frame = screen.getByText('A summary of the notice, not the study').closest('section') as HTMLElement;
    expect(within(frame).queryByText(/findings/i)).toBeNull();
    expect(within(frame).getByText('Points it lists')).toBeTruthy();
  });

  it('says so where the notice could not be read, and links it by its identifier', () => {
    const page = show('noticeUnread');
    expect(page.textContent).toContain('Caveat couldn’t read the notice.');
    const words = screen.getByText('What the notice says').closest('section') as HTMLElement;
    expect(within(words).queryByRole('link')).toBeNull();
    const lead = page.querySelector('.notice-lead') as HTMLElement;
    expect(within(lead).getByText('10.1000/caveat.2025.3').closest('details')?.open, 'identifiers are folded').toBe(false);
    expect(within(lead).getByRole('link', { name: '10.1000/caveat.2025.3' }).getAttribute('href')).toBe('https://doi.org/10.1000/caveat.2025.3');
    expect(within(lead).getByRole('link', { name: '10.1000/caveat.2024.17' })).toBeTruthy();
  });

  it('folds what a retracted article claimed twice: behind its heading and behind the warning', () => {
    show('noticeUnread');
    const claim = screen.getByText('Show what the retracted paper claimed').closest('details');
    expect(claim?.parentElement?.closest('details')?.querySelector('summary')?.textContent).toBe(
      'About the article',
    );
  });

  it('does not say that a notice was not read right below its words', () => {
    const text = show('notice').textContent ?? '';
    expect(text).not.toContain('Caveat has not read');
    expect(text).toContain('The notice says: “The original article has been corrected.”');
    expect(screen.queryByText('Open the notice')).toBeNull();
  });

  it('speaks of the notice’s own status as that of a notice', () => {
    show('correctedNotice');
    const own = screen.getByText('About this notice itself').closest('details') as HTMLElement;
    expect(own.textContent).toContain('The journal has not retracted this notice.');
    expect(own.textContent).not.toContain('this paper');
  });

  it('says so where nobody knows the article', () => {
    const text = show('noticeSubjectUnknown').textContent ?? '';
    expect(text).toContain('This is a correction notice, not the study.');
    expect(text).toContain('No source says which paper it’s about.');
    expect(text).not.toContain('The article now');
  });

  it('shows without a click that the notice was corrected itself', () => {
    show('correctedNotice');
    expect(screen.getByText('About this notice itself').closest('details')?.open).toBe(true);
  });
});
