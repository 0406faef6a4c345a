import type { ConlluWord } from "../src/annotate/conllu.js";
import type { Name, NameClass } from "../src/annotate/types.js";

/** A stretch of words with its class: what a data set calls a name, or the name proper inside it. */
const GUM: Record<string, NameClass> = { person: "PER", place: "LOC", organization: "ORG" };

/** The mentions in the `Entity=` column of a GUM sentence, nested ones included; half-open mentions are left out. */
function gumMentions(words: readonly ConlluWord[]): { first: number; last: number; type: string }[] {
  const open: { id: string; type: string; first: number }[] = [];
  const mentions: { first: number; last: number; type: string }[] = [];
  const close = (index: number, last: number) => {
    const [mention] = open.splice(index, 1);
    if (mention) mentions.push({ first: mention.first, last, type: mention.type });
  };
  words.forEach((word, i) => {
    const column = word.misc.split("|").find((part) => part.startsWith("Entity="));
    for (const [piece, opened, closed] of (column ?? "").slice(7).matchAll(/\(([^()]+)\)?|([^()]+)\)/g)) {
      if (opened !== undefined) {
        const [id, type] = opened.split("-");
        open.push({ id: id!, type: type!, first: i });
        if (piece.endsWith(")")) close(open.length - 1, i);
      } else if (closed !== undefined) {
        const index = open.map((each) => each.id).lastIndexOf(closed);
        if (index >= 0) close(index, i);
      }
    }
  });
  return mentions;
}

function headOf(words: readonly ConlluWord[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = words[i]!.head - 1;
    if (head < first || head > last) return i;
  }
  return first;
}

/** GUM's names as the labelled sets define them: outermost mentions of a person, place or organization whose head is PROPN. */
export function gumNames(words: readonly ConlluWord[]): Name[] {
  const names = properMentions(words);
  return names
    .filter(
      (name) =>
        !names.some(
          (other) =>
            other !== name &&
            other.first <= name.first &&
            other.last >= name.last &&
            other.last - other.first > name.last - name.first,
        ),
    )
    .sort((a, b) => a.first - b.first);
}

function properMentions(words: readonly ConlluWord[]): Name[] {
  return gumMentions(words)
    .filter(({ first, last, type }) => GUM[type] !== undefined && words[headOf(words, first, last)]!.upos === "PROPN")
    .map(({ first, last, type }) => ({ first, last, class: GUM[type]! }));
}

const JOINS = new Set(["-", "–", "&", "of", "for", "and", "the", "'s", "’s", "/", "."]);

/** The names proper within GUM's mentions: the run of proper nouns around the head, without determiner and title. */
export function coreNames(words: readonly ConlluWord[]): Name[] {
  const cores = properMentions(words).map((mention) => core(words, mention));
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
