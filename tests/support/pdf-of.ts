/** A line of a test's PDF; the letters of `bold` are another font. */
export interface TestLine {
  text: string;
  x?: number;
  /** From the top of the page. */
  top?: number;
  size?: number;
  bold?: boolean;
  turned?: boolean;
}

export interface TestPdf {
  /** Each page as lines; a string is a line of 10 points below the last one. */
  pages: (string | TestLine)[][];
  info?: Record<string, string>;
  /** Elements of XMP: `{ 'prism:doi': '10.…' }`. */
  xmp?: Record<string, string>;
  /** Addresses of links on the first page. */
  links?: string[];
  /** Further entries of the catalog, as PDF writes them. */
  catalog?: string;
  /** Further entries of the trailer. */
  trailer?: string;
  /** How many pages the file claims to have. */
  count?: number;
}

const TOP = 792;

/** A small PDF of Latin letters, written by hand: https://pdfa.org/resource/iso-32000-2/. */
export function pdfOf({ pages, info, xmp, links = [], catalog = '', trailer = '', count }: TestPdf): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const [root, tree] = [add(''), add('')];
  const fonts = `/F1 ${add('<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>')} 0 R/F2 ${add('<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>')} 0 R`;
  const kids = pages.map((lines, at) => {
    const content = add(stream(contentOf(lines)));
    const annots = at > 0 ? [] : links.map((url) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI ${literal(url)}>>>>`);
    return `${add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 612 ${TOP}]/Resources<</Font<<${fonts}>>>>/Contents ${content} 0 R/Annots[${annots.join('')}]>>`)} 0 R`;
  });
  objects[tree - 1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${count ?? pages.length}>>`;
  const metadata = xmp === undefined ? '' : `/Metadata ${add(stream(packetOf(xmp), '/Type/Metadata/Subtype/XML'))} 0 R`;
  objects[root - 1] = `<</Type/Catalog/Pages ${tree} 0 R${metadata}${catalog}>>`;
  const infoRef = info === undefined ? '' : `/Info ${add(`<<${Object.entries(info).map(([name, value]) => `/${name} ${literal(value)}`).join('')}>>`)} 0 R`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}/Root ${root} 0 R${infoRef}${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

/** What a trailer says of a file that opens with a password only. */
export const LOCKED = `/ID[<${'a1'.repeat(16)}><${'a1'.repeat(16)}>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -3904/O<${'5c'.repeat(32)}>/U<${'7d'.repeat(32)}>>>`;

function contentOf(lines: TestPdf['pages'][number]): string {
  let last = 60;
  return lines
    .map((line) => {
      const { text, x = 72, size = 10, bold = false, turned = false, top = last + 12 } = typeof line === 'string' ? { text: line } : line;
      last = top;
      const matrix = turned ? `0 1 -1 0 ${x} ${TOP - top}` : `1 0 0 1 ${x} ${TOP - top}`;
      return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm ${literal(text)} Tj ET`;
    })
    .join('\n');
}

const stream = (content: string, entries = ''): string => `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

const literal = (text: string): string => `(${text.replace(/[\\()]/g, (char) => `\\${char}`)})`;

function packetOf(xmp: Record<string, string>): string {
  const names = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"';
  const elements = Object.entries(xmp).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${names}><rdf:Description rdf:about="">${elements.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}
