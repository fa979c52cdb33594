import { describe, expect, it } from 'vitest';
import { sectionOf } from '@/lib/summaries/clip/section-of';

const HEADINGS = {
  detail: ['Detailed summary', 'Details', 'The details', 'The detail', 'In detail', 'In more detail', 'In depth', 'In more depth', 'Full summary', 'Long summary'],
  summary: [
    'Summary', 'Quick summary', 'Short summary', 'Brief summary', 'Executive summary', 'Plain language summary', 'Plain-English summary', 'Lay summary', 'AI summary',
    'In brief', 'In short', 'In plain words', 'In plain language', 'In plain English', 'At a glance', 'Overview', 'The gist', 'TLDR', 'TL;DR',
  ],
  findings: [
    'Key findings', 'The key finding', 'Main takeaways', 'Main take-away', 'Major results', 'Key result', 'Key points', 'Key insights', 'Key messages',
    'Takeaways', 'Take-away', 'Findings', 'What they found', 'What the researchers found', 'What the authors found',
  ],
  methodology: ['Methodology', 'Methods', 'Method', 'Study design', 'Design', 'How it was done', 'How the study was done', 'How they did it', 'What they did', 'What the researchers did'],
  limitations: [
    'Limitations', 'The limitation', 'Study limitations', 'Key caveats', 'Main caveat', 'Important limits', 'Limitations and caveats', 'Caveat & limitation', 'Limitations of the study',
    'What it does not show', 'What this doesn’t mean', "What this doesn't show",
  ],
  after: [
    'Enjoyed this?', 'Read also', 'See more', 'You may also like', 'You might next', 'Related', 'More from us', 'More like this', 'More on moss', 'Share', 'Comments', 'Comment', 'Leave a reply',
    'Subscribe', 'Newsletter', 'Sign up', 'Get the latest', 'References', 'Reference', 'Sources', 'Source', 'Citations', 'Citation', 'About the author', 'Tags', 'Tag', 'Categories', 'Disclaimer',
    'Further reading', 'Keep reading', 'Recommended', 'Latest',
  ],
};

describe('the heading of a part of a clipped page', () => {
  it.each(Object.entries(HEADINGS).flatMap(([section, headings]) => headings.map((heading) => [heading, section] as const)))('"%s" begins %s', (heading, section) => {
    expect(sectionOf(heading)).toBe(section);
  });

  it('may have signs around it and spaces of any kind in it', () => {
    expect(sectionOf('1. Key\n\t findings:')).toBe('findings');
  });

  it.each([
    'Summary of our terms', 'A summary', 'Overview of moss', 'Findings in moss', 'The findings', 'Methods in moss', 'Limitations in moss', 'Details here', 'References to moss', 'Commentary', 'Moss',
    'What moss does not show', 'The study was a design',
  ])('"%s" begins none', (heading) => {
    expect(sectionOf(heading)).toBeNull();
  });

  it('has at most 80 characters', () => {
    expect(sectionOf(`Related ${'a'.repeat(72)}`)).toBe('after');
    expect(sectionOf(`Related ${'a'.repeat(73)}`)).toBeNull();
  });
});
