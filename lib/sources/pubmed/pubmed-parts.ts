import type { AbstractPart } from '@/lib/model/abstract-part';
import { monthNumber, partialDate } from '@/lib/model/partial-date';
import type { RichText } from '@/lib/model/rich-text';
import type { Abstract } from '@/lib/model/source-answer';
import type { PartialDate } from '@/lib/model/work';
import { withoutBoilerplate } from '@/lib/sources/markup/abstract-parts';
import { childrenNamed, elementAt, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { inOneLine, richTextOf } from '@/lib/sources/markup/rich-text';

const MAX_AUTHORS = 50;
const MAX_PARTS = 30;

/** A record's title on one line, its marks kept; `null` where it has none. */
export function titleIn(element: MarkupElement | null): RichText | null {
  const title = element && inOneLine(richTextOf(element.children));
  return title !== null && title.length > 0 ? withoutFinalStop(title) : null;
}

/** The names of a list of authors, up to 50. */
export function authorsIn(list: MarkupElement | null): string[] {
  return childrenNamed(list, 'Author')
    .slice(0, MAX_AUTHORS)
    .flatMap((author) => {
      const family = wordsIn(elementAt(author, 'LastName'), 200);
      const given = wordsIn(elementAt(author, 'ForeName'), 200);
      const name = family && given ? `${given} ${family}` : (family ?? wordsIn(elementAt(author, 'CollectiveName'), 300));
      return name ?? [];
    });
}

/** NLM ends every title with a full stop; the title itself has none. */
function withoutFinalStop(title: RichText): RichText {
  const last = title.at(-1);
  if (typeof last !== 'string' || !/[^.]\.$/.test(last)) return title;
  return [...title.slice(0, -1), last.slice(0, -1)];
}

/** Year, Month (number or name) and Day; or a MedlineDate such as "1998 Dec-1999 Jan". */
export function dateOf(element: MarkupElement | null): PartialDate | null {
  const words = (name: string) => wordsIn(elementAt(element, name), 40);
  const loose = /^(\d{4})(?: ([A-Z][a-z]{2}))?/.exec(words('MedlineDate') ?? '');
  const month = words('Month') ?? loose?.[2];
  return partialDate(Number(words('Year') ?? loose?.[1] ?? Number.NaN), month ? monthNumber(month) : null, Number(words('Day') ?? 0));
}

/** The parts of an abstract with their labels, without boilerplate; `null` where there are none. */
export function readAbstract(element: MarkupElement | null): Abstract | null {
  const parts = childrenNamed(element, 'AbstractText')
    .slice(0, MAX_PARTS)
    .map((part): AbstractPart => ({ label: part.attributes.Label?.slice(0, 120) || null, text: richTextOf(part.children) }))
    .filter((part) => part.text.length > 0);
  const kept = withoutBoilerplate(parts);
  const copyright = wordsIn(elementAt(element, 'CopyrightInformation'), 500);
  return kept.length > 0 ? { parts: kept, source: 'pubmed', copyright } : null;
}
