/** The parts of a lay summary, by the names that such pages give them. */
export type ClipSection = 'summary' | 'detail' | 'findings' | 'methodology' | 'limitations';

const SECTIONS: readonly [ClipSection, RegExp][] = [
  ['detail', /^(?:detailed summary|(?:the )?details?|in (?:more )?(?:detail|depth)|full summary|long summary)$/],
  ['summary', /^(?:(?:quick |short |brief |executive |plain[- ](?:language|english) |lay |ai )?summary|in (?:brief|short|plain (?:words|language|english))|at a glance|overview|the gist|tl;?dr)$/],
  ['findings', /^(?:(?:the )?(?:key|main|major) (?:findings?|take-?aways?|results?|points|insights|messages)|take-?aways?|findings|what (?:they|the researchers|the authors) found)$/],
  ['methodology', /^(?:methodology|methods?|study design|design|how (?:it|the study) was done|how they did it|what (?:they|the researchers) did)$/],
  ['limitations', /^(?:(?:the )?(?:study |key |main |important )?(?:limitations?|caveats?|limits)(?: (?:and|&) (?:limitations?|caveats?))?|limitations of the study|what (?:it|this) does(?: not|n['’]t) (?:show|mean))$/],
];

/** Where such a page goes on to something else. */
const AFTER =
  /^(?:enjoyed this|(?:read|see|you (?:may|might)) (?:also|more|next)|related|more (?:from|like|on)|share|comments?\b|leave a|subscribe|newsletter|sign up|get the latest|references?$|sources?$|citations?$|about the author|tags?$|categories|disclaimer|further reading|keep reading|recommended|latest)/;

/** Which part a heading begins; `after` where the summary ends, `null` for any other line. */
export function sectionOf(heading: string): ClipSection | 'after' | null {
  if (heading.length > 80) return null;
  const words = heading.toLowerCase().replace(/\s+/g, ' ').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return SECTIONS.find(([, pattern]) => pattern.test(words))?.[0] ?? (AFTER.test(words) ? 'after' : null);
}
