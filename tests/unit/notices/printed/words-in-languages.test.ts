import { afterEach, expect, test } from 'vitest';
import { wordInOtherLanguage } from '@/lib/notices/printed/words-in-languages';

const RealRegExp = RegExp;

afterEach(() => {
  globalThis.RegExp = RealRegExp;
});

/** Counts the patterns that are made while something runs. */
function patternsMade(run: () => void): number {
  let made = 0;
  globalThis.RegExp = new Proxy(RealRegExp, {
    construct(target, args: [string, string]) {
      made += 1;
      return new target(...args);
    },
  });
  run();
  globalThis.RegExp = RealRegExp;
  return made;
}

test('English lines make no pattern of another language, and a line makes those of its own language alone', () => {
  const english = ['Erratum for the earlier study', 'Correction to: minerals of caves', 'The corrections of this article', 'Evidence of errata', 'RETRACTED ARTICLE'];
  expect(patternsMade(() => english.forEach(wordInOtherLanguage))).toBe(0);
  const german = patternsMade(() => wordInOtherLanguage('Ein Erratum zu diesem Beitrag'));
  expect(german).toBeGreaterThan(0);
  expect(german).toBeLessThan(7);
  expect(patternsMade(() => wordInOtherLanguage('Ein Erratum zu diesem Beitrag'))).toBe(0);
});

test.each([
  ['Este artigo foi retratado em 3 de maio de 2031', 'retratado'],
  ['_ESSA REVISÃO foi corrigida', 'corrigida'],
  ['Esta publicação possui uma errata', 'errata'],
  ['Foi publicada uma errata deste artigo', 'errata'],
  ['Nota de retratação desse artigo', 'Nota de retratação'],
  ['Foram levantadas preocupações sobre este artigo', 'preocupações'],
  ['Uma versão mais recente deste documento foi retirada', 'retirada'],
  ['Este artículo ha sido retractado', 'retractado'],
  ['Esta revisión tiene una fe de erratas', 'fe de erratas'],
  ['Se ha publicado una corrección de este artículo', 'corrección'],
  ['Se han expresado inquietudes acerca de este documento', 'inquietudes'],
  ['Una versión más reciente de este artículo fue retirada', 'retirada'],
  ['Cet article a été rétracté', 'rétracté'],
  ['Ce chapitre a fait l’objet d’une correction', 'correction'],
  ['Cette thèse est corrigée', 'corrigée'],
  ['Un erratum à cet article', 'erratum'],
  ['Des préoccupations ont été soulevées sur cet article', 'préoccupations'],
  ['Dieser Artikel wurde am 3. Mai 2031 zurückgezogen', 'zurückgezogen'],
  ['Diese Arbeit hat eine Berichtigung', 'Berichtigung'],
  ['Zu diesem Beitrag gibt es eine Korrektur', 'Korrektur'],
  ['Es bestehen Bedenken gegen diesen Artikel', 'Bedenken'],
  ['Questo articolo è stato ritrattato', 'ritrattato'],
  ['Un’errata corrige di questo articolo', 'errata corrige'],
  ['Sono state espresse preoccupazioni su questo articolo', 'preoccupazioni'],
  ['本文已被撤稿。', '撤稿'],
  ['此论文的更正已于2031年发表', '更正'],
  ['该文章有更正', '更正'],
  ['有人对该论文提出关切', '关切'],
  ['この論文は撤回されました', '撤回'],
  ['本論文の訂正記事が公開されました', '訂正記事'],
  ['当該論文は著者により訂正された', '訂正'],
  ['この論文について懸念があります', '懸念'],
  ['ARTÍCULO RETRACTADO', 'RETRACTADO'],
  ['Article rétracté', 'rétracté'],
  ['Zurückgezogener Artikel', 'Zurückgezogen'],
  ['【撤稿】', '撤稿'],
])('“%s”', (line, word) => {
  expect(wordInOtherLanguage(line)).toBe(word);
});
