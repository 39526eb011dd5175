import type { Category } from '../../src/format/claim.ts';

/** A report whose marks say who the victims are: "{m|Four} were killed" (see who-war.yaml); "Title || text" has a title. */
export interface Marked {
  title: string | null;
  text: string;
  marks: { title: Mark[]; text: Mark[] };
}

interface Mark {
  start: number;
  end: number;
  category: Category;
}

const LETTERS: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({
    c: 'civilian',
    s: 'military',
    m: 'militant',
    p: 'police',
    d: 'medic',
    j: 'journalist',
    a: 'aid-worker',
    k: 'child',
    w: 'woman',
    x: 'mixed',
    u: 'unspecified',
  }),
);

/** @throws when a mark's letter is unknown */
export function parseMarked(source: string): Marked {
  const at = source.indexOf(' || ');
  const title = at < 0 ? null : unmark(source.slice(0, at));
  const text = unmark(at < 0 ? source : source.slice(at + 4));
  return {
    title: title?.text ?? null,
    text: text.text,
    marks: { title: title?.marks ?? [], text: text.marks },
  };
}

function unmark(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const m of source.matchAll(/\{(\w)\|([^}]*)\}/g)) {
    const category = LETTERS.get(m[1]);
    if (!category) throw new Error(`No category "${m[1]}" in "${source}"`);
    text += source.slice(last, m.index);
    marks.push({ start: text.length, end: text.length + m[2].length, category });
    text += m[2];
    last = m.index + m[0].length;
  }
  return { text: text + source.slice(last), marks };
}
