import type { Name, Token } from "../annotate/types.js";

/** How a set marks the noun phrase around a name. */
export interface MentionScheme {
  /** Relations of the words that are marked with it, on both sides of its head or before it alone. */
  around: ReadonlySet<string>;
  before: ReadonlySet<string>;
  /** Whether the possessive mark is part of it ("Seoul 's"). */
  possessive: boolean;
  /** Whether "actor Jason Beghe", whose head is the common noun, is no mention of a name. */
  named: boolean;
}

const BEFORE = ["det", "amod", "compound", "flat", "nmod", "nummod", "fixed", "acl", "goeswith"];

/** GUM: the whole phrase, prepositional phrases and possessive mark too; of those whose head is a proper noun
 * (gucorpling.org/gum; the head as in its trees). */
export const GUM: MentionScheme = {
  around: new Set(BEFORE),
  before: new Set([...BEFORE, "advmod"]),
  possessive: true,
  named: true,
};

/** re3d: determiner, titles and modifiers before the name; what follows it is a mention of its own ("[Daesh] in [Syria]"). */
export const RE3D: MentionScheme = {
  around: new Set(),
  before: new Set(BEFORE),
  possessive: false,
  named: false,
};

type Word = Pick<Token, "head" | "deprel" | "xpos" | "upos">;

/** Widens each name to its noun phrase as a set marks mentions: "the U.S. military", "President Putin". Names that end up
 * inside another are dropped. */
export function mentionsOf(tokens: readonly Word[], names: readonly Name[], scheme: MentionScheme): Name[] {
  const children = childrenOf(tokens);
  const wide = names.flatMap((name) => widen(tokens, children, name, scheme) ?? []);
  return wide.filter(
    (name, i) => !wide.some((other, j) => j !== i && holds(other, name) && (j < i || !holds(name, other))),
  );
}

function holds(outer: Name, inner: Name): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function childrenOf(tokens: readonly Word[]): number[][] {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    children[token.head]?.push(i);
  });
  return children;
}

/** The mention around a name; `undefined` where the set has none there. */
function widen(
  tokens: readonly Word[],
  children: readonly number[][],
  name: Name,
  scheme: MentionScheme,
): Name | undefined {
  const own = headOfName(tokens, name);
  const head = headOfPhrase(tokens, own);
  if (scheme.named && head !== own && tokens[head]!.upos !== "PROPN") return undefined;
  let first = Math.min(name.first, head);
  let last = name.last;
  const reach = (node: number) => {
    const stack = [node];
    while (stack.length > 0) {
      const at = stack.pop()!;
      first = Math.min(first, at);
      last = Math.max(last, at);
      stack.push(...children[at]!);
    }
  };
  for (const child of children[head]!) if (isMarkedWith(tokens[child]!, child < head, scheme)) reach(child);
  return { first, last, class: name.class };
}

function isMarkedWith({ deprel, xpos }: Word, isBefore: boolean, scheme: MentionScheme): boolean {
  const relation = deprel.split(":")[0]!;
  if (relation === "case") return scheme.possessive && xpos === "POS";
  return (isBefore ? scheme.before : scheme.around).has(relation);
}

function headOfName(tokens: readonly Word[], name: Name): number {
  let head = name.first;
  for (let i = name.first; i <= name.last; i++) {
    const up = tokens[i]!.head;
    if (up < name.first || up > name.last) head = i;
  }
  return head;
}

/** UD hangs a name flat on the title before it ("President Putin"), which is then the phrase's head. */
function headOfPhrase(tokens: readonly Word[], head: number): number {
  let at = head;
  while (isFlat(tokens[at]!.deprel) && tokens[at]!.head >= 0 && tokens[at]!.head < at) at = tokens[at]!.head;
  return at;
}

const isFlat = (deprel: string) => deprel === "flat" || deprel.startsWith("flat:");
