import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { RichTextView } from '@/components/parts/RichTextView';
import { sourceName } from '@/lib/words/source-name';
import type { Abstract } from '@/lib/model/source-answer';
import type { AbstractPart } from '@/lib/model/abstract-part';

interface AbstractTextProps {
  abstract: Abstract;
  /** The parts to show; all of them unless given. */
  parts?: readonly AbstractPart[];
}

/** The authors' own words, with where they were read and whose they are. */
export function AbstractText({ abstract, parts = abstract.parts }: AbstractTextProps): JSX.Element {
  return (
    <>
      <div class="reading">
        {parts.map(({ label, text }, index) => (
          <div key={index} class="abstract-part">
            {label !== null && <p class="rich-heading">{label}</p>}
            <RichTextView text={text} />
          </div>
        ))}
      </div>
      <p class="quiet">
        {i18n.t('abstract.from', [sourceName(abstract.source)])}
        {abstract.copyright !== null && <> · <bdi>{abstract.copyright}</bdi></>}
      </p>
    </>
  );
}
