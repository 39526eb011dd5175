import type { ComponentProps } from 'react';

/** A part of the page that scrolls by itself: it has a name, and the keyboard reaches it. */
export function Scroll({
  label,
  className = 'scroll',
  ...rest
}: { label: string } & ComponentProps<'section'>) {
  return (
    <section
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      {...rest}
    />
  );
}
