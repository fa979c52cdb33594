// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WrongVerdict } from '@/components/proof/WrongVerdict';
import { workReport } from '@/tests/support/sample-report-parts';

const language = vi.hoisted(() => ({ tag: 'de' }));
vi.mock('@/lib/words/language', async (original) => ({ ...(await original<object>()), textLanguage: () => language.tag }));

afterEach(cleanup);

test('says in another language than English that the letter is in English', () => {
  const text = () => render(<WrongVerdict report={workReport()} />).container.textContent;
  expect(text()).toContain('The text is in English');
  language.tag = 'en-GB';
  cleanup();
  expect(text()).not.toContain('The text is in English');
});
