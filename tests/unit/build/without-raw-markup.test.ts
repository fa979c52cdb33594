import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refuseRawMarkup, REWRITES, rewritten } from '@/scripts/build/without-raw-markup';

describe('what turns a text into markup', () => {
  test.each(REWRITES)('stands in $file once, as the plug-in expects, and goes out', (rewrite) => {
    const code = readFileSync(new URL(`../../../node_modules${rewrite.file}`, import.meta.url), 'utf8');
    expect(() => refuseRawMarkup('before', code)).toThrow('before could make markup of a text');
    expect(() => refuseRawMarkup('after', rewritten(code, rewrite))).not.toThrow();
  });

  test('stops the build when the library reads otherwise', () => {
    const rewrite = { file: '/a/b.js', found: 'one', put: 'two' };
    expect(rewritten('one!', rewrite)).toBe('two!');
    expect(() => rewritten('none of it is left'.replace('one', '1'), rewrite)).toThrow('/a/b.js is not as expected');
    expect(() => rewritten('one and one', rewrite)).toThrow('/a/b.js is not as expected');
  });

  test.each(['t.innerHTML=h', 'a.outerHTML += b', 'e.insertAdjacentHTML("beforeend",t)', 'document.write(x)', 'w().document().write(x)'])(
    'is refused in a script of the package: %s',
    (code) => {
      expect(() => refuseRawMarkup('sidebar.js', code)).toThrow('sidebar.js could make markup of a text');
    },
  );

  test.each(['a.innerHTML==b', '"dangerouslySetInnerHTML"==s?h=k:0', 'stream.write(x)', 'write(document)'])('is not seen where it is not: %s', (code) => {
    expect(() => refuseRawMarkup('sidebar.js', code)).not.toThrow();
  });
});
