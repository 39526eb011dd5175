const ANSI = /\u001b\[[\d;]*m/g;

/** Columns a text takes on a terminal, colour codes left out. */
export function width(text: string): number {
  return [...text.replace(ANSI, '')].length;
}

/** Lines of at most `columns`; words longer than that are cut. Without colour codes in the text. */
export function wrap(text: string, columns: number): string[] {
  const most = Math.max(8, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    let rest = word;
    if (line && width(line) + 1 + width(rest) <= most) {
      line += ` ${rest}`;
      continue;
    }
    if (line) lines.push(line);
    while (width(rest) > most) {
      lines.push([...rest].slice(0, most).join(''));
      rest = [...rest].slice(most).join('');
    }
    line = rest;
  }
  if (line) lines.push(line);
  return lines;
}

/** Fills a text with spaces up to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Cuts a text to so many columns, with an ellipsis. Without colour codes in the text. */
export function clip(text: string, columns: number): string {
  return width(text) <= columns ? text : `${[...text].slice(0, Math.max(1, columns - 1)).join('')}…`;
}

/** Left and right on one line when both fit, else on two. */
export function apart(left: string, right: string, columns: number): string[] {
  const gap = columns - width(left) - width(right);
  return gap >= 2 ? [left + ' '.repeat(gap) + right] : [left, right];
}

/** Blocks of lines side by side in columns of equal width, as many as fit, the rest below. */
export function sideBySide(blocks: readonly string[][], columns: number, least = 25, gap = 3): string[] {
  const across = Math.max(1, Math.min(blocks.length, 4, Math.floor((columns + gap) / (least + gap))));
  const each = columnWidth(blocks.length, columns, least, gap);
  const out: string[] = [];
  for (let k = 0; k < blocks.length; k += across) {
    const row = blocks.slice(k, k + across);
    const height = Math.max(...row.map((b) => b.length));
    if (k) out.push('');
    for (let y = 0; y < height; y++)
      out.push(
        row
          .map((b) => pad(b[y] ?? '', each))
          .join(' '.repeat(gap))
          .trimEnd(),
      );
  }
  return out;
}

/** How wide each of so many blocks side by side may be. */
export function columnWidth(blocks: number, columns: number, least = 25, gap = 3): number {
  const across = Math.max(1, Math.min(blocks, 4, Math.floor((columns + gap) / (least + gap))));
  return Math.min(44, Math.floor((columns - gap * (across - 1)) / across));
}
