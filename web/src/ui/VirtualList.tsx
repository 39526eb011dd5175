import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Scroll } from './Scroll.tsx';

export interface ListHandle {
  /** Brings a row into view. */
  show(index: number): void;
}

interface Props {
  count: number;
  /** Height of every row, pixels. */
  rowHeight: number;
  row: (index: number) => ReactNode;
  /** Called with the last row in view, to load more. */
  onReach?: (last: number) => void;
  label: string;
  ref?: Ref<ListHandle>;
}

const MARGIN = 8;

/** A list of any length of which only what is in view is drawn. */
export function VirtualList({ count, rowHeight, row, onReach, label, ref }: Props) {
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  useEffect(() => {
    const observer = new ResizeObserver(([e]) => setHeight(e.contentRect.height));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  useImperativeHandle(ref, () => ({
    show: (index) => {
      const view = box.current!;
      const y = index * rowHeight;
      if (y < view.scrollTop) view.scrollTop = y;
      else if (y + rowHeight > view.scrollTop + view.clientHeight)
        view.scrollTop = y + rowHeight - view.clientHeight;
    },
  }));
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN);
  useEffect(() => onReach?.(last), [last, onReach]);
  const rows: ReactNode[] = [];
  for (let k = first; k < last; k++)
    rows.push(
      <li
        key={k}
        aria-setsize={count}
        aria-posinset={k + 1}
        style={{ top: k * rowHeight, height: rowHeight }}
      >
        {row(k)}
      </li>,
    );
  return (
    <Scroll className="virtual" ref={box} label={label} onScroll={(e) => setTop(e.currentTarget.scrollTop)}>
      <ul style={{ height: count * rowHeight }}>{rows}</ul>
    </Scroll>
  );
}
