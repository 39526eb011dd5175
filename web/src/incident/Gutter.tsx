import { useLayoutEffect, useRef, useState } from 'react';
import { t } from '../i18n/index.ts';
import { pointTitle } from '../i18n/words.ts';
import type { Link } from './links.ts';

interface Props {
  links: readonly Link[];
  alight: ReadonlySet<string> | null;
}

interface Line {
  from: number;
  to: number;
}

/** The lines between matching claims of the texts at both sides of it; drawn where the words are. */
export function Gutter({ links, alight }: Props) {
  const gutter = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<(Line | null)[]>([]);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const { previousElementSibling: left, nextElementSibling: right } = gutter.current!;
      if (!left || !right) return;
      const { top, width, height } = gutter.current!.getBoundingClientRect();
      const middle = (side: Element, id: string) => {
        const mark = side.querySelector(`[data-claim="${CSS.escape(id)}"]`)?.getClientRects()[0];
        return mark ? mark.top - top + mark.height / 2 : null;
      };
      setSize({ width, height });
      setLines(
        links.map((l) => {
          const [from, to] = [middle(left, l.left), middle(right, l.right)];
          return from === null || to === null ? null : { from, to };
        }),
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(gutter.current!);
    return () => watch.disconnect();
  }, [links]);
  const { width, height } = size;
  return (
    <svg
      ref={gutter}
      className="gutter"
      aria-hidden="true"
      viewBox={width ? `0 0 ${width} ${height}` : undefined}
    >
      {lines.map((line, k) => {
        const link = links[k];
        if (!line || !link) return null;
        const on = alight ? alight.has(link.left) && alight.has(link.right) : null;
        return (
          <g
            key={`${link.left} ${link.right} ${link.point.attribute} ${link.point.victims}`}
            className={`join j-${link.how}${on ? ' on' : on === false ? ' off' : ''}`}
          >
            <path
              d={`M0 ${line.from}C${width / 2} ${line.from} ${width / 2} ${line.to} ${width} ${line.to}`}
            />
            <title>{`${pointTitle(link.point)}: ${t(`link.${link.how}`)}`}</title>
          </g>
        );
      })}
    </svg>
  );
}
