import type { ConlluWord } from "../src/annotate/conllu.js";
import type { Name } from "../src/annotate/types.js";
import { headOf, properMentions } from "../src/eval/gum.js";

const JOINS = new Set(["-", "–", "&", "of", "for", "and", "the", "'s", "’s", "/", "."]);

/** The names proper within GUM's mentions: the run of proper nouns around the head, without determiner and title. */
export function coreNames(words: readonly ConlluWord[]): Name[] {
  return coresOf(words, properMentions(words));
}

/** The names proper within mentions, in a sentence with (gold or predicted) tags and tree; mentions whose head is no proper
 * noun have none, and of overlapping names the longest stays. */
export function coresOf(words: readonly ConlluWord[], mentions: readonly Name[]): Name[] {
  const cores = mentions
    .filter(({ first, last }) => words[headOf(words, first, last)]!.upos === "PROPN")
    .map((mention) => core(words, mention));
  const longest = cores.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const kept: Name[] = [];
  for (const name of longest)
    if (!kept.some((other) => other.first <= name.last && name.first <= other.last)) kept.push(name);
  return kept.sort((a, b) => a.first - b.first);
}

function core(words: readonly ConlluWord[], mention: Name): Name {
  const head = headOf(words, mention.first, mention.last);
  let first = head;
  let last = head;
  const proper = (i: number) => i >= mention.first && i <= mention.last && words[i]!.upos === "PROPN";
  const isTitle = (i: number) => mention.class === "PER" && words[i]!.deprel === "nmod:desc";
  for (let i = head - 1; i >= mention.first; i--) {
    if (isTitle(i)) break;
    if (
      proper(i) ||
      (words[i]!.form.length > 1 &&
        /^[A-Z]/.test(words[i]!.form) &&
        words[i]!.upos === "ADJ" &&
        mention.class === "ORG")
    )
      first = i;
    else if (!JOINS.has(words[i]!.form) || words[i]!.form === "and" || words[i]!.form === "the" || !proper(i - 1))
      break;
  }
  for (let i = head + 1; i <= mention.last; i++) {
    if (proper(i)) {
      last = i;
      continue;
    }
    const joins =
      mention.class === "PER" ? words[i]!.form === "-" : JOINS.has(words[i]!.form) && !/^['’]s$/.test(words[i]!.form);
    if (!joins || !(proper(i + 1) || (words[i + 1]?.form === "the" && proper(i + 2)))) break;
  }
  return { first, last, class: mention.class };
}
