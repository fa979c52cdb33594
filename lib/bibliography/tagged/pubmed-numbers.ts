/** Whether the names of databases and providers include PubMed's. */
export function isPubmed(names: readonly string[]): boolean {
  return names.some((name) => /\b(?:pubmed|medline|nlm)\b/i.test(name));
}

/** Accession numbers that can be PubMed's: four digits are as likely a year. */
export function pubmedNumbers(values: readonly string[]): string[] {
  return values.filter((value) => /^(?:pmid[:\s]*)?0*[1-9]\d{4,8}$/i.test(value.trim()));
}
