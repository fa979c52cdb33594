import type { SourceProblem } from '../bibliography-source-problem';
import { unzipText, zipEntries, ZipError } from './unzip';

/** The texts of a Word document in which references stand. */
export interface WordParts {
  /** The body, then footnotes and endnotes. */
  bodies: string[];
  /** Addresses of links by the number that stands in the text. */
  links: Map<string, string>;
  /** Field codes that Zotero keeps outside the text, where it writes bookmarks. */
  codes: string[];
  /** In characters, of all bodies. */
  length: number;
}

const BODIES = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Unpacks a Word document (.docx); other archives are named, or damaged. */
export async function wordParts(bytes: Uint8Array<ArrayBuffer>): Promise<WordParts | SourceProblem> {
  try {
    const entries = zipEntries(bytes);
    const text = async (name: string) => {
      const entry = entries.get(name);
      return entry === undefined ? '' : unzipText(bytes, entry);
    };
    if (!entries.has('word/document.xml')) {
      if (entries.has('xl/workbook.xml')) return { unread: 'excel' };
      return { unread: entries.has('content.xml') && entries.has('mimetype') ? 'open-document' : 'zip' };
    }
    const bodies: string[] = [];
    for (const name of BODIES) {
      const body = await text(name);
      if (body !== '') bodies.push(body);
    }
    const links = linksIn(await text('word/_rels/document.xml.rels'));
    return { bodies, links, codes: codesIn(await text('docProps/custom.xml')), length: bodies.reduce((sum, body) => sum + body.length, 0) };
  } catch (error) {
    if (error instanceof ZipError || error instanceof RangeError) return { problem: 'damaged' };
    throw error;
  }
}

function linksIn(relations: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [element] of relations.matchAll(/<Relationship\b[^>]{0,4000}>/g)) {
    const id = /\bId="([^"]{1,100})"/.exec(element)?.[1];
    const target = /\bTarget="(https?:[^"]{1,2000})"/.exec(element)?.[1];
    if (id !== undefined && target !== undefined) links.set(id, plainXml(target));
  }
  return links;
}

/** A property holds 255 characters, so that a code goes over several: `ZOTERO_BREF_abc_1`, `…_2`. */
function codesIn(properties: string): string[] {
  const parts = new Map<string, string>();
  for (const [, name = '', part, value = ''] of properties.matchAll(/<property\b[^>]{0,400}?\bname="(ZOTERO_BREF_\w{1,60}?)(?:_(\d{1,4}))?"[^>]{0,400}><vt:lpwstr>([^<]{0,10000})/g)) {
    if (part !== undefined) parts.set(name, (parts.get(name) ?? '') + plainXml(value));
  }
  return [...parts.values()];
}

function plainXml(text: string): string {
  const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => SIGNS[name] ?? '');
}
