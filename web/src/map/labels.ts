/** A name beside its dot. */
export interface Label {
  name: string;
  x: number;
  y: number;
  /** Where the name stands: after its dot or before it. */
  side: 'start' | 'end';
  large: boolean;
}
interface Wanted {
  name: string;
  x: number;
  y: number;
  large: boolean;
}
type Box = [left: number, top: number, right: number, bottom: number];

const LETTER = 6.1;
const LINE = 8;
const APART = 4;

/** As many names as fit, the first ones first: none over another, none over the taken boxes, none outside. */
export function placed(
  wanted: readonly Wanted[],
  width: number,
  height: number,
  taken: readonly Box[],
): Label[] {
  const boxes = [...taken];
  const out: Label[] = [];
  for (const w of wanted) {
    for (const side of ['start', 'end'] as const) {
      const box = boxOf(w, side);
      const outside = box[0] < 4 || box[2] > width - 4 || box[1] < 2 || box[3] > height - 2;
      if (outside || boxes.some((b) => meet(b, box))) continue;
      boxes.push(box);
      out.push({ ...w, side });
      break;
    }
  }
  return out;
}

function boxOf({ name, x, y }: Wanted, side: Label['side']): Box {
  const length = name.length * LETTER + 8;
  const [left, right] = side === 'start' ? [x - 4, x + length] : [x - length, x + 4];
  return [left - APART, y - LINE - APART / 2, right + APART, y + LINE + APART / 2];
}

const meet = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
