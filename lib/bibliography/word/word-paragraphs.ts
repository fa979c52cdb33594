import { Parser } from 'htmlparser2';

/** A paragraph of a Word document. */
export interface WordParagraph {
  text: string;
  /** The name of its style; empty for none. */
  style: string;
  /** Addresses that its words lead to. */
  links: string[];
}

/** What a body holds, in order: paragraphs, and the codes behind citations. */
export type WordPiece = { paragraph: WordParagraph } | { code: string } | { at: number };

interface Field {
  code: string;
  data: string;
  /** Its result has begun, which is part of the text. */
  isShown: boolean;
}

const CHUNK = 32_768;
const MAX_PARAGRAPH = 20_000;
const MAX_CODE = 2_000_000;
/** Text that is there a second time for older programs, or was moved away. */
const LEFT_OUT = new Set(['mc:Fallback', 'w:moveFrom', 'w:del']);
/** What stands for a sign. */
const SIGNS: Record<string, string> = { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/**
 * The paragraphs of a body of a Word document, and the codes of its fields and content controls. Deleted
 * text is left out.
 * https://learn.microsoft.com/dotnet/api/documentformat.openxml.wordprocessing
 */
export function* wordPieces(body: string, links: ReadonlyMap<string, string>): Generator<WordPiece, void> {
  const pieces: WordPiece[] = [];
  const paragraphs: WordParagraph[] = [];
  const fields: Field[] = [];
  let leftOut = 0;
  let into: 'text' | 'code' | 'data' | null = null;
  const finishField = (field: Field | undefined): void => {
    if (!field) return;
    const [, address] = /^\s*HYPERLINK\s+"(https?:[^"]+)"/i.exec(field.code) ?? [];
    if (address !== undefined) paragraphs.at(-1)?.links.push(address);
    else if (/\bADDIN\b/i.test(field.code)) pieces.push({ code: field.data === '' ? field.code : `${field.code}\n${field.data}` });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (LEFT_OUT.has(name)) leftOut += 1;
        if (leftOut > 0) return;
        const paragraph = paragraphs.at(-1);
        const sign = SIGNS[name];
        if (sign !== undefined && paragraph && fields.every(({ isShown }) => isShown)) paragraph.text += sign;
        else if (name === 'w:p') paragraphs.push({ text: '', style: '', links: [] });
        else if (name === 'w:t') into = 'text';
        else if (name === 'w:instrText') into = 'code';
        else if (name === 'w:fldData') into = 'data';
        else if (name === 'w:pStyle' && paragraph) paragraph.style = attributes['w:val'] ?? '';
        else if (name === 'w:hyperlink') paragraph?.links.push(...[links.get(attributes['r:id'] ?? '') ?? []].flat());
        else if (name === 'w:tag' && attributes['w:val']?.startsWith('MENDELEY_CITATION_')) pieces.push({ code: attributes['w:val'] ?? '' });
        else if (name === 'w:fldSimple') finishField({ code: attributes['w:instr'] ?? '', data: '', isShown: true });
        else if (name === 'w:fldChar') {
          const type = attributes['w:fldCharType'];
          const field = fields.at(-1);
          if (type === 'begin') fields.push({ code: '', data: '', isShown: false });
          else if (type === 'separate' && field) field.isShown = true;
          else if (type === 'end') finishField(fields.pop());
        }
      },
      onclosetag(name) {
        if (LEFT_OUT.has(name)) leftOut -= 1;
        if (name === 'w:t' || name === 'w:instrText' || name === 'w:fldData') into = null;
        if (leftOut > 0 || name !== 'w:p') return;
        const paragraph = paragraphs.pop();
        if (paragraph) pieces.push({ paragraph });
      },
      ontext(words) {
        if (leftOut > 0 || into === null) return;
        const field = fields.at(-1);
        const paragraph = paragraphs.at(-1);
        if (into === 'text' && paragraph && fields.every(({ isShown }) => isShown) && paragraph.text.length < MAX_PARAGRAPH) paragraph.text += words;
        else if (into === 'code' && field && field.code.length < MAX_CODE) field.code += words;
        else if (into === 'data' && field && field.data.length < MAX_CODE) field.data += words.replace(/\s/g, '');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < body.length; at += CHUNK) {
    parser.write(body.slice(at, at + CHUNK));
    yield* pieces.splice(0);
    yield { at };
  }
  parser.end();
  yield* pieces.splice(0);
}
