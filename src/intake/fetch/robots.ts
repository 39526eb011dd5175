/** The rules of one robots.txt for us (RFC 9309). */
export interface Robots {
  allows(path: string): boolean;
  /** Seconds between fetches that the site asks for; null when it does not. */
  crawlDelay: number | null;
}

interface Rule {
  allow: boolean;
  pattern: string;
}

const MAX_LINES = 5000;
const MAX_DELAY_SECONDS = 60;
const NAME = 'corroborate';

/** Reads a robots.txt: the group that names us, else the one for everybody. */
export function parseRobots(text: string): Robots {
  const groups: { agents: string[]; rules: Rule[]; delay: number | null }[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/, MAX_LINES)) {
    const [, rawKey, value] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const key = rawKey?.toLowerCase();
    if (key === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [], delay: null });
      groups.at(-1)!.agents.push(value.trim().toLowerCase());
      open = true;
      continue;
    }
    const group = groups.at(-1);
    if (!group || !key) continue;
    if (key === 'allow' || key === 'disallow' || key === 'crawl-delay') open = false;
    if ((key === 'allow' || key === 'disallow') && value.trim())
      group.rules.push({ allow: key === 'allow', pattern: value.trim() });
    if (key === 'crawl-delay' && Number(value) > 0) group.delay = Math.min(Number(value), MAX_DELAY_SECONDS);
  }
  const ours = groups.filter((g) => g.agents.includes(NAME));
  const mine = ours.length ? ours : groups.filter((g) => g.agents.includes('*'));
  const rules = mine
    .flatMap((g) => g.rules)
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
  return {
    allows: (path) => rules.find((r) => matches(r.pattern, path))?.allow ?? true,
    crawlDelay: mine.find((g) => g.delay !== null)?.delay ?? null,
  };
}

/** `*` stands for anything, `$` for the end; greedy matching from left to right needs no backtracking. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(parts[0])) return false;
  let at = parts[0].length;
  for (const [k, part] of parts.slice(1).entries()) {
    const last = k === parts.length - 2;
    if (last && anchored) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
