import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RichTextView } from '@/components/parts/RichTextView';
import { useUniqueId } from '@/components/parts/use-unique-id';
import type { RichText } from '@/lib/model/rich-text';

interface ReceiptProps {
  text: string;
  /** The number of its source sentence, counted from 1 as readers do. */
  number: number;
  source: RichText;
}

/**
 * A machine's sentence with its receipt: pointing at it, or moving to its button, shows the sentence of the abstract that it
 * was made from; a click leaves that open.
 */
export function Receipt({ text, number, source }: ReceiptProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [isPeeking, setPeeking] = useState(false);
  const id = useUniqueId();
  return (
    <li
      class="receipt"
      onMouseEnter={() => setPeeking(true)}
      onMouseLeave={() => setPeeking(false)}
      onKeyDown={({ key }) => key === 'Escape' && setPeeking(false)}
    >
      <p>
        <span lang="en" dir="auto">{text}</span>{' '}
        <button
          type="button"
          class="receipt-button"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-describedby={isOpen || isPeeking ? id : undefined}
          aria-label={i18n.t('draft.show', [number])}
          onFocus={() => setPeeking(true)}
          onBlur={() => setPeeking(false)}
          onClick={() => {
            setPeeking(false);
            setOpen(!isOpen);
          }}
        >
          {String(number)}
        </button>
      </p>
      <div id={id} class={isOpen ? 'receipt-source' : 'receipt-source receipt-peek'} hidden={!isOpen && !isPeeking}>
        <span class="quiet">{i18n.t('draft.source', [number])}</span>
        <blockquote lang="en" dir="auto">
          <RichTextView text={source} />
        </blockquote>
      </div>
    </li>
  );
}
