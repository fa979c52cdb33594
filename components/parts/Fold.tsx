import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { SectionMemoryContext } from './section-memory';

interface FoldProps {
  /** What the reader is offered to see. */
  label: string;
  children: ComponentChildren;
  open?: boolean;
  /** Under this name it is remembered whether the reader left it open. */
  name?: string;
  class?: string;
  /** The label is a heading of the third level: what is folded has headings below it. */
  isHeading?: boolean;
}

/** Text behind a click, with the browser's own keyboard and screen-reader behaviour. */
export function Fold({ label, children, open = false, name, class: className = '', isHeading = false }: FoldProps): JSX.Element {
  const memory = useContext(SectionMemoryContext);
  const isOpen = name === undefined || memory === null ? open : memory.open.includes(name);
  return (
    <details
      class={`fold ${className}`}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (name !== undefined && currentTarget.open !== isOpen) memory?.set(name, currentTarget.open);
      }}
    >
      <summary>{isHeading ? <h3>{label}</h3> : label}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
