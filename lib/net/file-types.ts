/** What servers call a file that they know nothing of. */
const UNKNOWN = '(?:application|binary)/octet-stream';

/** What servers call a file of JSON. */
export const JSON_FILE = new RegExp(`^(?:application/(?:[\\w.+-]*\\+)?json|text/(?:json|plain)|${UNKNOWN})$`);
/** What servers call a pack, which may be compressed. */
export const PACK_FILE = new RegExp(`^(?:${JSON_FILE.source.slice(1, -1)}|application/(?:x-)?gzip)$`);
/** What servers call a table of values. */
export const CSV_FILE = new RegExp(`^(?:(?:text|application)/csv|text/plain|${UNKNOWN})$`);
/** What servers call a file of the notice list. */
export const BINARY_FILE = new RegExp(`^(?:application/vnd\\.caveat-notices|${UNKNOWN})$`);
