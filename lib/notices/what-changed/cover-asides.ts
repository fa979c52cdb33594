import { coverMatches } from './mask';

/**
 * What a notice mentions without saying that it changed: the cited article, its journal, institutes and firms, dates,
 * addresses, stock sentences. Their words ("Department of Statistics", "Data Methods Examples") would decide wrongly.
 * Order matters: what is longer is covered before its parts. Every pattern is bounded.
 */
const ASIDES: readonly RegExp[] = [
  // Links and identifiers, without the stop that ends their sentence.
  /(?:https?:\/\/|www\.|doi:\s?|10\.\d{4,9}\/)[^\s“”"]{0,199}[^\s“”".,;)]/giu,
  // A cited article in front of the sentence: "Pocock R. School meals. Lancet Ex 2021; 397: 11—In this Comment, …".
  /^[^—]{20,600}?\d{4};\s?\d{1,4}[^—]{0,60}[—–]\s?(?=In (?:this|the|our)\b)/giu,
  // "(BMJ Ex 2017;357:j990117)", "(2020)", "[Phys. Rev. Ex. 97, 085117 (2018)]", "[1]".
  /\([^()]{0,120}\b(?:19|20)\d\d\s?[;:,][^()]{0,80}\)/gu,
  /\[[^[\]]{0,80}\b(?:19|20)\d\d[^[\]]{0,40}\]/gu,
  /\[\d[\d,– -]{0,20}\]/gu,
  // A title in quotation marks, after a word that says so.
  /(?<=\b(?:titled|entitled|article|articles|paper|report|study|letter|investigation|review|comment|editorial|artículo|artigo|article intitulé|Beitrag|Artikel|Arbeit)[,:]?\s)(?:“[^“”]{1,300}”|‘[^‘]{1,300}?’(?!\p{L})|"[^"]{1,300}"|«[^«»]{1,300}»|„[^„“”]{1,300}[“”])/giu,
  // A line of a list that begins with a title: "1. “A table of salt solubilities” [117 (2019) 1–9]: …".
  /(?<=^\s?(?:\(?\d{1,3}[.)]|[-•*–])\s)“[^“”]{1,300}”(?=[^:]{0,40}:)/gu,
  // When it was noticed or went wrong: "While preparing the data for deposit, …", "During copy-editing, …".
  /^(?:while|during|after|following|upon|since|prior to|in the course of)\b(?=[^,]{0,120}\b(?:publication|publishing|published|copy-?editing|typesetting|production|proofs?|proofreading|preparing|preparation|revision|submission|layout|printing)\b)[^,]{1,200},/giu,
  // What a publisher did to a retracted text is no error in it.
  /\bpublisher has removed [^.]{1,120}/giu,
  // A role of contributors.
  /\bfunding acquisition\b/giu,
  // The journal's name.
  /(?<=\b(?:issues? of|published in|journal|editors? of|appeared in|pages of)\s)(?:the )?\p{Lu}[\p{L}.&]{0,30}(?: (?:of|and|for|the|&|in|\p{Lu}[\p{L}.]{0,30})){0,8}/gu,
  // Institutes, firms, funds: a run of capitalised words that ends or begins with what it is.
  /(?:\p{Lu}[\p{L}’'.-]{0,30},? ){1,6}(?:University|Institute|College|Hospital|Centre|Center|Laborator(?:y|ies)|Foundation|Fund|Trust|Council|Agency|Board|Society|Association|Ministry|Company|Corporation|Ltd|Inc|plc|GmbH|Health|Press|Group)\b/gu,
  /\b(?:University|Institute|College|Hospital|Centre|Center|Laborator(?:y|ies)|Department|School|Faculty|Division|Unit|Foundation|Fund|Trust|Council|Ministry|Office|Bureau|Board|Society|Museum|Institut|Abteilung|Klinik|Departamento|Facultad|Universidad|Université|Faculté|Universidade|Faculdade) (?:of|for|on|für|de|da|do|di|del)(?: (?:and|of|the|for|und|et|y|e|de|da|do|la|in|&|\p{Lu}[\p{L}-]{0,30},?)){1,10}/gu,
  // "The funder had no role in study design, data collection and analysis …": the form's own words.
  /\bhad no role in [^.;“”]{1,200}/giu,
  // A peer reviewer or editor who looked at it.
  /\b(?:peer review|editorial board member|academic editor)\b/giu,
];

/** Puts a cover over all of them; the length stays. */
export function coverAsides(text: string): string {
  let out = text;
  for (const aside of ASIDES) out = coverMatches(out, aside);
  return out;
}
