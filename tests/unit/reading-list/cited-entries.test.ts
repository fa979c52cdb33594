import { expect, test } from 'vitest';
import { citationText } from '@/lib/citations/citation-text';
import { citedEntries } from '@/lib/reading-list/cited-entries';
import { saveWork } from '@/lib/reading-list/reading-list';
import { database } from '@/lib/storage/database';
import { assertion, AT, doi, sourceAnswer } from '../../support/source-answers';
import { useFreshDatabase } from '../storage/fresh-database';

const PAPER = doi('10.5555/paper');
const NOTICE = doi('10.5555/note');
const work = (ids: typeof PAPER, title: string) => ({ ids, title: [title], journal: 'Invent J', published: '2020', authors: ['Roe A'] });
const ASKED = { withNotes: false, liveChecks: true, now: AT };

useFreshDatabase();

test('saved papers are cited in the order asked for, each with its own status, source and date', async () => {
  const retraction = assertion({ notice: NOTICE, subject: PAPER, type: 'retraction', sourceType: 'retraction' });
  const first = await saveWork(work(PAPER, 'RETRACTED: A study'), [sourceAnswer('crossref', PAPER, 'lists-notice', { assertions: [retraction] })], AT);
  const second = await saveWork(work(doi('10.5555/other'), 'Another study'), [], AT);
  const cited = await citedEntries([second.id, 'gone', first.id, second.id], ASKED);
  expect((await citedEntries([first.id, second.id], ASKED)).map(({ title }) => title)).toEqual(['RETRACTED: A study', 'Another study']);
  expect(cited.map(({ title, status }) => [title, status])).toEqual([
    ['Another study', 'Not checked'],
    ['RETRACTED: A study', 'Retracted'],
  ]);
  expect(cited[0]?.checked).toBeNull();
  expect(citationText(cited[1]!)).toMatch(/^Roe A\. RETRACTED: A study\. Invent J\. 2020\. doi:10\.5555\/paper\. Retraction in: .*doi:10\.5555\/note\. Retracted.*checked .* in Crossref\.$/);
});

test('notes go along only where that is asked for', async () => {
  const entry = await saveWork(work(PAPER, 'A study'), [], AT);
  const { id } = entry;
  await (await database()).put('readingList', { ...entry, note: 'mine alone', tags: ['thesis'] });
  expect(JSON.stringify(await citedEntries([id], ASKED))).not.toMatch(/mine alone|thesis/);
  expect((await citedEntries([id], { ...ASKED, withNotes: true }))[0]?.notes).toEqual({ tags: ['thesis'], note: 'mine alone', state: 'Unread' });
});
