import type { JSX } from 'preact';

/** Plain paragraphs of stored text. */
export function Paragraphs({ of: paragraphs }: { of: readonly string[] }): JSX.Element {
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}
