import type { JSX } from 'preact';
import { RichTextView } from '@/components/parts/RichTextView';
import { ShowOnPage } from '@/components/parts/ShowOnPage';
import { plainText, type RichText } from '@/lib/model/rich-text';
import type { Touch } from '@/lib/model/touch';
import { NamedByNotice } from './NamedByNotice';

interface SentencesProps {
  of: readonly RichText[];
  /** Which of them a notice names. */
  touched?: readonly Touch[] | undefined;
}

/** Sentences of an abstract, verbatim, each with the way to its place on the page. */
export function Sentences({ of: sentences, touched = [] }: SentencesProps): JSX.Element {
  return (
    <ul class="points">
      {sentences.map((text, index) => (
        <li key={index} dir="auto">
          <RichTextView text={text} /> <ShowOnPage passage={plainText(text)} />
          <NamedByNotice touches={touched} finding={index} />
        </li>
      ))}
    </ul>
  );
}
