/** What follows a name that heads a title: nothing, a colon, a dash that is no hyphen, or a full stop. */
export const HEADS = String.raw`(?=\W*$|\s?[:：—]|\.(?:\s|$)| [–-] )`;
/** Opening quotation marks of all languages read here. */
export const QUOTE = '[“”"‘\'«„「『《]';
