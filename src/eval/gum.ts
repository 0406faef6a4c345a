import type { ConlluWord } from "../annotate/conllu.js";
import type { Name, NameClass } from "../annotate/types.js";

const GUM: Record<string, NameClass> = { person: "PER", place: "LOC", organization: "ORG" };

interface Mention {
  first: number;
  last: number;
  type: string;
}

/** The mentions in the `Entity=` column of a GUM sentence (gucorpling.org/gum), nested ones too; those that go on past the
 * sentence's end are left out. */
function gumMentions(words: readonly ConlluWord[]): Mention[] {
  const open: { id: string; type: string; first: number }[] = [];
  const mentions: Mention[] = [];
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

/** The word of a stretch whose head is outside it. */
export function headOf(words: readonly ConlluWord[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = words[i]!.head - 1;
    if (head < first || head > last) return i;
  }
  return first;
}

/** GUM's mentions of a person, place or organization whose head is a proper noun, nested ones too. */
export function properMentions(words: readonly ConlluWord[]): Name[] {
  return gumMentions(words)
    .filter(({ first, last, type }) => GUM[type] !== undefined && words[headOf(words, first, last)]!.upos === "PROPN")
    .map(({ first, last, type }) => ({ first, last, class: GUM[type]! }));
}

/** GUM's names as they are scored: the outermost of the mentions above. */
export function gumNames(words: readonly ConlluWord[]): Name[] {
  const names = properMentions(words);
  const inside = (name: Name, other: Name) =>
    other.first <= name.first && other.last >= name.last && other.last - other.first > name.last - name.first;
  return names.filter((name) => !names.some((other) => inside(name, other))).sort((a, b) => a.first - b.first);
}
