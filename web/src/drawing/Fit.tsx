import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Widths are stepped, so that a drawing is not made anew for every pixel. */
const STEP = 20;

interface Props {
  draw: (width: number) => ReactNode;
  least?: number;
  /** Pixels by which the width changes; 1 where the drawing must reach the edge. */
  step?: number;
}

/** Draws something as wide as there is room. The height is the drawing's own. */
export function Fit({ draw, least = 300, step = STEP }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const room = box.current?.clientWidth ?? 0;
      // a page on its way to the printer, or one hidden, has no width to go by
      if (room) setWidth(Math.max(least, Math.floor(room / step) * step));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, [least, step]);
  return <div ref={box}>{width ? draw(width) : null}</div>;
}
