import { sentencesOf } from './sentences-of';

/** A part of a paper; "in part" is none. */
const PART = String.raw`\b(?:(?:figures?|figs?\.|tables?|sections?|panels?|paragraphs?|(?<!in )parts?|portions?|experiments?|data ?sets?|appendix|supplement\w*)(?![\w-])|data (?:in|for|of|from|shown|presented)\b)`;

/** Somebody takes it back, or it is taken back; a patient or a funder who withdrew takes back something else. */
const TAKEN_BACK =
  /\b(?:retract(?:s|ed|ing)?|(?:we|i|authors?|editors?|journal|publisher)(?: \w+){0,4}? withdr(?:aws?|ew|awing)|(?:is|are|was|were|been|being|hereby|therefore) withdrawn|no longer (?:stands?|valid|supported))\b/i;
const LIMITED_TO = new RegExp(String.raw`\bretraction (?:applies (?:only )?to|concerns|covers|is (?:limited|restricted|confined) to|relates (?:only )?to|of)\b.{0,200}${PART}`, 'i');

/** What stays, and what is another paper's, is no part that was withdrawn. */
const KEPT = /\b(?:not|nor|neither|no other|none|unaffected|remain\w*|other than|except\w*|apart from|stands?|et al|who withdrew|consent|participants?)\b/i;
const CLAUSE = /; |, (?=(?:but|while|whereas|although|and) )|(?<=\w) (?=(?:but|whereas|while) )/;

/**
 * The sentence that names the part a partial retraction takes back, verbatim; `null` where none is recognised. Clause by
 * clause: a sentence may name beside it what stays.
 */
export function withdrawnPart(paragraphs: readonly string[]): string | null {
  const part = new RegExp(PART, 'i');
  const names = (clause: string) => !KEPT.test(clause) && ((part.test(clause) && TAKEN_BACK.test(clause)) || LIMITED_TO.test(clause));
  return sentencesOf(paragraphs).find((sentence) => sentence.split(CLAUSE).some(names)) ?? null;
}
