import type { ComponentChildren, JSX } from 'preact';

interface FoldProps {
  /** What the reader is offered to see. */
  label: string;
  children: ComponentChildren;
  open?: boolean;
  class?: string;
}

/** Text behind a click, with the browser's own keyboard and screen-reader behaviour. */
export function Fold({ label, children, open = false, class: className = '' }: FoldProps): JSX.Element {
  return (
    <details class={`fold ${className}`} open={open}>
      <summary>{label}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
