/** The little of the DOM that is needed here; linkedom's own types ask for a browser's. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  firstChild: HtmlNode | null;
  nextSibling: HtmlNode | null;
  parentNode: HtmlNode | null;
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD BUTTON SELECT FORM TEXTAREA NAV'.split(' '),
);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL BODY'
  ).split(' '),
);

/** Text of a tree: blocks as paragraphs parted by a blank line, runs of white space as one space. Without recursion. */
export function blockText(root: HtmlNode | null): string {
  const paragraphs: string[] = [];
  let current: string[] = [];
  const close = () => {
    const p = current
      .join('')
      .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      .trim();
    if (p) paragraphs.push(p);
    current = [];
  };
  let node = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) current.push(node.nodeValue ?? '');
    if (BLOCKS.has(name) || name === 'BR') close();
    const child = SKIPPED.has(name) ? null : node.firstChild;
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) close();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  close();
  return paragraphs.join('\n\n');
}

/** Text of markup too large or too deep for a tree: tags dropped in one pass. */
export function plainText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const hidden = /^<(script|style)\b/i.exec(html.slice(open, open + 8))?.[1];
    let close = html.indexOf('>', open);
    if (hidden && close >= 0) {
      const end = indexOfTag(html, `</${hidden}`, close);
      close = end < 0 ? -1 : html.indexOf('>', end);
    }
    if (close < 0) break;
    parts.push(
      /^<\/?(?:p|div|br|li|tr|h\d|section|article)\b/i.test(html.slice(open, open + 9)) ? '\n\n' : ' ',
    );
    at = close + 1;
  }
  return decodeEntities(parts.join(''))
    .replace(/[ \t\r\f\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n\n')
    .trim();
}

function indexOfTag(html: string, tag: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at, at + tag.length).toLowerCase() === tag.toLowerCase()) return at;
  return -1;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  hellip: '\u2026',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
    const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : -1;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[name] ?? whole;
  });
}
