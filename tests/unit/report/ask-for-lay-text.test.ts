import { expect, test } from 'vitest';
import type { LayText } from '@/lib/model/lay-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { askForLayText } from '@/lib/report/ask-for-lay-text';
import { addAnswer, createEvidence } from '@/lib/report/evidence';
import { isOpenLicense, keepableAnswer } from '@/lib/report/keepable-answer';
import { AT, doi, sourceAnswer } from '../../support/source-answers';

const ids = { ...doi('10.7554/elife.1'), pmcid: 'PMC7' };
const front = '<article><front><article-id pub-id-type="doi">10.7554/eLife.1</article-id><abstract abstract-type="plain-language-summary"><p>Worms.</p></abstract></front></article>';

function ask(answers: SourceAnswer[], budget: number, body = front) {
  const asked: string[] = [];
  const kept: SourceAnswer[] = [];
  const evidence = createEvidence(ids, answers);
  const net = {
    ask: async (url: string) => {
      asked.push(new URL(url).host);
      return { ok: true as const, at: AT, response: { status: url.includes('crossref') ? 404 : 200, contentType: '', body } };
    },
  };
  const options = { net, mailto: '', force: false, now: () => AT, signal: new AbortController().signal, budget, onAnswers: (more: SourceAnswer[]) => void kept.push(...more) };
  return askForLayText(evidence, options).then(() => ({ asked, kept, evidence }));
}

const open = [sourceAnswer('crossref', ids, 'lists-none', { layTexts: null }), sourceAnswer('europepmc', ids, 'lists-none', { layTexts: null })];
const text: LayText = { kind: 'elife-digest', parts: [{ label: null, text: ['Worms.'] }], license: null };

test('the deposited record is asked first, then the open full text, and both answers are kept', async () => {
  const { asked, kept, evidence } = await ask(open, 4);
  expect(asked).toEqual(['api.crossref.org', 'www.ebi.ac.uk']);
  expect(kept.map(({ source, layTexts }) => [source, layTexts?.length])).toEqual([['crossref', 0], ['europepmc', 1]]);
  expect(evidence.answers.get('europepmc')?.layTexts).toMatchObject([{ kind: 'elife-digest' }]);
});

test('nobody is asked without budget, with a text at hand, or where it is known that there is none', async () => {
  expect((await ask(open, 0)).asked).toEqual([]);
  expect((await ask(open, 1)).asked).toEqual(['api.crossref.org']);
  expect((await ask([...open, sourceAnswer('page', ids, 'not-held', { layTexts: [text] })], 4)).asked).toEqual([]);
  expect((await ask([sourceAnswer('crossref', ids, 'lists-none'), sourceAnswer('europepmc', ids, 'lists-none')], 4)).asked).toEqual([]);
});

test('a mere mention does not end the search', async () => {
  expect((await ask([...open, sourceAnswer('page', ids, 'not-held', { layTexts: [{ ...text, parts: [] }] })], 4)).asked).toHaveLength(2);
});

test('a later answer about the record leaves the fetched text, and that there is none, where they are', () => {
  const evidence = createEvidence(ids, [sourceAnswer('europepmc', ids, 'lists-none', { layTexts: [text] })]);
  addAnswer(evidence, sourceAnswer('europepmc', ids, 'lists-none', { layTexts: null }));
  expect(evidence.answers.get('europepmc')?.layTexts).toEqual([text]);
  const without = createEvidence(ids, [sourceAnswer('europepmc', ids, 'lists-none')]);
  addAnswer(without, sourceAnswer('europepmc', ids, 'lists-none', { layTexts: null }));
  expect(without.answers.get('europepmc')?.layTexts).toEqual([]);
});

test('a text that may not be kept leaves its mention; PubMed’s stays as the abstract does', () => {
  const page = sourceAnswer('page', ids, 'not-held', { layTexts: [text, { ...text, kind: 'highlights', license: 'https://creativecommons.org/licenses/by/4.0/' }] });
  expect(keepableAnswer(page).layTexts?.map(({ kind, parts }) => [kind, parts.length])).toEqual([['elife-digest', 0], ['highlights', 1]]);
  expect(keepableAnswer({ ...page, source: 'pubmed' }).layTexts?.every(({ parts }) => parts.length === 1)).toBe(true);
});

test.each([
  ['http://creativecommons.org/licenses/by-nc-nd/4.0/', true],
  ['This is distributed under the terms of the Creative Commons Attribution License', true],
  ['CC BY (eLife)', true],
  ['© 2026 The Authors', false],
  ['https://example.org/creativecommons', false],
  [null, false],
])('%s', (license, isOpen) => {
  expect(isOpenLicense(license)).toBe(isOpen);
});
