import type { ComponentChildren, JSX } from 'preact';
import { httpUrl } from '@/lib/platform/http-url';

interface OutsideLinkProps {
  /** An address from outside; whatever `httpUrl` refuses leaves the text without a link. */
  href: string | null;
  children: ComponentChildren;
  class?: string;
}

/** A link out of Caveat: a new tab, and no word to the other side of where the reader came from. */
export function OutsideLink({ href, children, class: className }: OutsideLinkProps): JSX.Element {
  const url = httpUrl(href);
  if (url === null) return <span class={className}>{children}</span>;
  return (
    <a class={className} href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
