import { describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { findWork } from '@/lib/page/identify/find-work';
import { readListed } from '@/lib/page/lists/listed';
import { isNamed, type ListedWork } from '@/lib/page/lists/listed-work';
import { readPageText } from '@/lib/page/texts/page-text';
import { readReferences } from '@/lib/page/lists/references';
import { pageAnswer } from '@/lib/report/page-answer';
import { withDocument } from '@/scripts/inspect/page';
import { pageFixtures, readFixture } from './page-fixtures';

const withReferences = pageFixtures().filter(({ expect: { references } }) => references);
const withRows = pageFixtures().filter(({ expect: { listed } }) => listed);
const withText = pageFixtures().filter(({ expect: { text } }) => text);

function idsOf(works: ListedWork[]): { doi: string | null; pmid: string | null }[] {
  return works.map(({ doi, pmid }) => ({ doi, pmid }));
}

describe('works that a page lists', () => {
  test.each(withReferences)('$file: its references, each in its own entry', ({ file, url, expect: { references } }) => {
    withDocument(readFixture(file), url, (document) => {
      const found = readReferences(document).filter(isNamed);
      expect(idsOf(found)).toEqual(references);
      expect(new Set(found.map(({ element }) => element)).size).toBe(found.length);
    });
  });

  test.each(withRows)('$file: its rows, each in its own entry', ({ file, url, expect: { listed } }) => {
    withDocument(readFixture(file), url, (document) => {
      const found = readListed(document).filter(isNamed);
      expect(idsOf(found)).toEqual(listed);
      expect(new Set(found.map(({ element }) => element)).size).toBe(found.length);
    });
  });

  test("a PubMed record's similar articles are not its references", () => {
    const references = withDocument(readFixture('pubmed-no-doi.html'), 'https://pubmed.ncbi.nlm.nih.gov/1234501/', readReferences);
    expect(references).toEqual([]);
  });
});

describe('what a page says of its work', () => {
  test.each(withText)('$file', ({ file, url, expect: { text } }) => {
    const read = withDocument(readFixture(file), url, (document) => readPageText(document, findWork(document, { href: url })));
    expect({
      journal: read.journal,
      abstract: read.abstract.map((part) => ({ label: part.label, text: plainText(part.text) })),
      notice: read.notice,
      noticeSubjects: read.noticeSubjects,
    }).toEqual(text);
  });

  test("an article's page has no notice text for the background, whatever its body says", () => {
    const url = 'https://www.nature.com/articles/s41598-030-00010-1';
    withDocument(readFixture('nature-retracted-article.html'), url, (document) => {
      const finding = findWork(document, { href: url });
      const page = readPageText(document, finding);
      expect(page.notice, 'its title has a notice’s word, so its text is sent').not.toEqual([]);
      const answer = pageAnswer(finding.ids, { ...finding, url, page, notices: [] }, 0);
      expect(answer?.noticeText ?? []).toEqual([]);
      expect(answer?.assertions ?? []).toEqual([]);
    });
  });
});
