import type { Name, Token } from "../types.js";

/** Relations whose words belong to the noun phrase of a name. */
const INSIDE = new Set(["det", "amod", "compound", "flat", "nmod", "nummod", "fixed", "acl", "goeswith", "advmod"]);

type Word = Pick<Token, "head" | "deprel" | "xpos">;

/** Widens each name to its noun phrase, as GUM and re3d mark mentions: determiner, title, modifiers and possessive mark with
 * it ("the U.S. military", "President Putin", "Seoul 's"). Names that end up inside another are dropped. */
export function mentionsOf(tokens: readonly Word[], names: readonly Name[]): Name[] {
  const children = childrenOf(tokens);
  const wide = names.map((name) => widen(tokens, children, name));
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

function widen(tokens: readonly Word[], children: readonly number[][], name: Name): Name {
  let head = name.first;
  for (let i = name.first; i <= name.last; i++) {
    const up = tokens[i]!.head;
    if (up < name.first || up > name.last) head = i;
  }
  let { first, last } = name;
  const reach = (node: number) => {
    const stack = [node];
    while (stack.length > 0) {
      const at = stack.pop()!;
      first = Math.min(first, at);
      last = Math.max(last, at);
      stack.push(...children[at]!);
    }
  };
  for (const child of children[head]!) {
    const { deprel, xpos } = tokens[child]!;
    if (INSIDE.has(deprel.split(":")[0]!) || (deprel === "case" && xpos === "POS")) reach(child);
  }
  return { first, last, class: name.class };
}
