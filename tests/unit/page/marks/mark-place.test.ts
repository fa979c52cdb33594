import { describe, expect, test } from 'vitest';
import { markPlace } from '@/lib/page/marks/mark-place';
import { readListed } from '@/lib/page/lists/listed';
import { readReferences } from '@/lib/page/lists/references';
import { withDocument } from '@/scripts/inspect/page';
import { listFixtures, withFixture } from '../list-fixtures';

/** The entry with `▮` where the mark goes. */
function marked(html: string): string {
  return withDocument(new TextEncoder().encode(`<!DOCTYPE html><body><ul>${html}`), 'https://journal.example.org/', (document) => {
    const entry = document.querySelector('li') as Element;
    const { parent, before } = markPlace(entry);
    parent.insertBefore(document.createTextNode('▮'), before);
    return entry.outerHTML;
  });
}

describe('the place of a mark', () => {
  test.each([
    ['at the end of plain words', '<li>Smith J. A title. 2019.</li>', '<li>Smith J. A title. 2019.▮</li>'],
    ['inside the last inline element', '<li>Smith J. <span>A title. <b>2019</b></span></li>', '<li>Smith J. <span>A title. <b>2019▮</b></span></li>'],
    ['behind the words, not behind a block of links', '<li><p>Smith. A title (2019).</p><p><a href="/a">Article</a> <a href="/b">CAS</a></p></li>', '<li><p>Smith. A title (2019).▮</p><p><a href="/a">Article</a> <a href="/b">CAS</a></p></li>'],
    ['behind one link, not in it', '<li>Smith. A title. <a href="/a">doi:10.5555/a</a></li>', '<li>Smith. A title. <a href="/a">doi:10.5555/a</a>▮</li>'],
    ['in the last of a row of links, which rules for the last of them may count', '<li>Smith. A title. <a href="/a">Article</a> <a href="/b">CAS</a></li>', '<li>Smith. A title. <a href="/a">Article</a> <a href="/b">CAS▮</a></li>'],
    ['before what nobody sees', '<li>Smith. A title.<script>1</script></li>', '<li>Smith. A title.▮<script>1</script></li>'],
    ['before white space', '<li><p>Smith. A title.\n</p>\n</li>', '<li><p>Smith. A title.\n▮</p>\n</li>'],
    ['in an empty entry', '<li></li>', '<li>▮</li>'],
  ])('%s', (_, html, expected) => {
    expect(marked(html)).toBe(expected);
  });

  test.each([...listFixtures('references').map(({ file }) => [file, readReferences] as const), ...listFixtures('rows').map(({ file }) => [file, readListed] as const)])(
    'in the markup of %s is inside each entry, and never in what is not shown',
    (file, read) => {
      const places = withFixture(file, (page) =>
        read(page).map(({ element, place }) => {
          const { parent, before } = markPlace(place ?? element);
          const unseen = parent.closest('script,style,svg,button,[hidden]');
          const isIn = element.contains(parent) && (before === null || before.parentNode === parent);
          // An entry may be hidden as a whole, behind "show more".
          return isIn && (unseen === null || unseen.contains(element));
        }),
      );
      expect(places).toEqual(places.map(() => true));
    },
  );
});
