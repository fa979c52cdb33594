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
}

/** Text behind a click, with the browser's own keyboard and screen-reader behaviour. */
export function Fold({ label, children, open = false, name, class: className = '' }: FoldProps): JSX.Element {
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
      <summary>{label}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
