/** Markup that is safe to put into a page; made only by the `html` tag and by `raw` on the project's own constants. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** A template whose every inserted string is escaped: report text can never become markup. Lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let out = strings[0];
  for (const [k, part] of parts.entries()) out += render(part) + strings[k + 1];
  return new Markup(out);
}

/** Marks a constant of the project's own (style, script) as markup. Never for anything that comes from a report. */
export function raw(constant: string): Markup {
  return new Markup(constant);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return escapeText(String(part));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for text and for quoted attributes; characters that no page may hold become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"']/g, (c) => ENTITIES[c])
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd');
}
