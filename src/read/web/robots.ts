/** What a host asks of programs that visit it by themselves (RFC 9309). */
export interface Robots {
  /** Whether a path (with its query) may be asked for. */
  allows(path: string): boolean;
  /** Seconds that should lie between two visits, where it says so. */
  delay: number | null;
}

interface Rule {
  allow: boolean;
  path: string;
}

/** Longest that is read of a robots.txt, in characters: what RFC 9309 asks for at least. */
const MAX_LENGTH = 512 * 1024;
const MAX_RULES = 5000;
/** A rule with more wildcards than this was never seen and is not followed. */
const MAX_STARS = 16;

export const ALLOW_ALL: Robots = { allows: () => true, delay: null };
export const ALLOW_NONE: Robots = { allows: () => false, delay: null };

/** Reads a robots.txt for the program that calls itself `agent`: its own groups, else those for everyone. */
export function parseRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text.slice(0, MAX_LENGTH));
  const own = groups.filter(({ agents }) => agents.some((name) => name !== "*" && name === agent.toLowerCase()));
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = mine.flatMap((group) => group.rules).slice(0, MAX_RULES);
  const delays = mine.flatMap((group) => (group.delay === null ? [] : [group.delay]));
  return { allows: (path) => allows(rules, path), delay: delays.length > 0 ? Math.max(...delays) : null };
}

interface Group {
  agents: string[];
  rules: Rule[];
  delay: number | null;
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let isHead = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.slice(0, 2000)) ?? [];
    if (key === undefined || value === undefined) continue;
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!isHead) groups.push({ agents: [], rules: [], delay: null });
      groups.at(-1)!.agents.push(value.trim().toLowerCase());
      isHead = true;
      continue;
    }
    const group = groups.at(-1);
    if (!group) continue;
    if (name === "allow" || name === "disallow") {
      isHead = false;
      if (value.trim() !== "") group.rules.push({ allow: name === "allow", path: value.trim() });
    } else if (name === "crawl-delay") {
      isHead = false;
      if (/^\d{1,6}(\.\d+)?$/.test(value.trim())) group.delay = Number(value);
    }
  }
  return groups;
}

/** The longest rule that matches stands; of two as long, the one that allows. */
function allows(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue;
    if (!best || rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allow))
      best = rule;
  }
  return best?.allow ?? true;
}

/** A rule's path is a beginning; `*` stands for anything, `$` at its end for the end. Takes time linear in the path for each star. */
function matches(rule: string, path: string): boolean {
  const isWhole = rule.endsWith("$");
  const parts = (isWhole ? rule.slice(0, -1) : rule).split("*");
  if (parts.length > MAX_STARS) return false;
  if (!path.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const [n, part] of parts.slice(1).entries()) {
    const isLast = n === parts.length - 2;
    const found = isLast && isWhole ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
