import { deflateRawSync } from 'node:zlib';

/** A ZIP archive of texts, as Word writes one: packed, with a directory at its end. */
export function zipOf(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(text));
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt32LE(at, 42);
    pieces.push(local, label, data);
    directory.push(central, label);
    at += local.length + label.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** A Word document with this body, and further parts. */
export function wordOf(body: string, parts: Record<string, string> = {}): Uint8Array<ArrayBuffer> {
  return zipOf({ 'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, ...parts });
}

/** A paragraph of a Word document. */
export function paragraph(text: string, style = ''): string {
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
}

/** A paragraph with a field: its code is hidden, its result is shown. */
export function field(code: string, shown: string, data = ''): string {
  const half = Math.ceil(code.length / 2);
  const part = (text: string) => `<w:r><w:instrText xml:space="preserve">${escaped(text)}</w:instrText></w:r>`;
  const begin = data === '' ? '<w:fldChar w:fldCharType="begin"/>' : `<w:fldChar w:fldCharType="begin"><w:fldData>${data}</w:fldData></w:fldChar>`;
  return `<w:p><w:r>${begin}</w:r>${part(code.slice(0, half))}${part(code.slice(half))}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${escaped(shown)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
