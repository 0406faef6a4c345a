import type { NameSpan } from "./names.js";
import type { View } from "./view.js";

const MODIFIERS = new Set(["ADJ", "NOUN", "PROPN"]);
const EDGES = new Set(["DET", "PRON"]);
/** No title is longer, in tokens. */
const LONGEST = 10;

/**
 * The first token of a person's name with the title before it: "South Korean Foreign Minister Cho", "Rep. Kang", "his wife Manju Sam".
 * The word right before the name must be a role; what goes further left must be able to modify it.
 */
export function titleStart(view: View, name: NameSpan, names: readonly NameSpan[]): number {
  const before = name.first - 1;
  if (!(name.person ? isTitleWord(view, before) : !name.known && isAddress(view, before))) return name.first;
  let first = firstOfTitle(view, before);
  for (let i = first - 1; i >= 0 && name.first - i <= LONGEST; i--) {
    const token = view.tree.token(i);
    const modifies = MODIFIERS.has(token.upos) && staysInside(view, i, name, names);
    const hyphen = token.form === "-" && first === i + 1;
    if (modifies) first = i;
    else if (!hyphen) {
      if (EDGES.has(token.upos) && !isSubjectPronoun(view, i)) first = i;
      break;
    }
  }
  return first;
}

/** Where the words begin that make the title ending at a token: "secretary of state", "Minister of Education", "Rep.". */
function firstOfTitle(view: View, end: number): number {
  const role = view.lexicon.roles.endingAt(view.lemmas, end);
  if (role) return end - role.length + 1;
  return isAddress(view, end) || isPersonNoun(view, end) ? end : roleWithOf(view, end);
}

/** "Mr.", "Rep.": whoever follows is a person, whatever the tagger says. */
function isAddress(view: View, i: number): boolean {
  return i >= 0 && view.lexicon.nouns.isTitle(view.forms[i]!.toLowerCase());
}

function isTitleWord(view: View, i: number): boolean {
  if (i < 0) return false;
  const token = view.tree.token(i);
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return false;
  if (roleWithOf(view, i) >= 0) return true;
  if (token.morph.number === "plural") return isSharedTitle(view, i);
  return isAddress(view, i) || isPersonNoun(view, i);
}

/** "Presidents" Kuchma and Yeltsin: a title in capitals for several. */
function isSharedTitle(view: View, i: number): boolean {
  const role = view.lexicon.roles.endingAt(view.lemmas, i)?.values[0];
  return role?.beforeName === true && role.kind !== "occupation" && /^\p{Lu}/u.test(view.forms[i]!);
}

/** Whether the phrase that ends at token `i` names a person by what they are. */
export function isPersonNoun(view: View, i: number): boolean {
  const noun = view.lexicon.nouns.endOf(wordsBefore(view, i));
  return noun?.kind === "person" || view.lexicon.roles.endingAt(view.lemmas, i) !== null;
}

/** The last words up to token `i`, hyphens left out, lower-case lemmas. */
export function wordsBefore(view: View, i: number): string[] {
  const words: string[] = [];
  for (let at = i; at >= 0 && at > i - 7 && words.length < 4; at--) {
    if (view.forms[at] !== "-") words.unshift(view.lemmas[at]!);
  }
  return words;
}

/** Another person's name ends the title; a state's or a body's may stand in it ("Kremlin spokesman Dmitry Peskov"). */
function staysInside(view: View, i: number, name: NameSpan, names: readonly NameSpan[]): boolean {
  const other = names.find((it) => it !== name && it.first <= i && i <= it.last);
  if (!other) return view.tree.token(i).upos !== "PROPN" || !view.tree.is(i, "nsubj", "obj");
  return other.class !== "PER";
}

function isSubjectPronoun(view: View, i: number): boolean {
  return view.tree.token(i).upos === "PRON" && view.tree.token(i).xpos !== "PRP$";
}

/**
 * Where a role with its department or house begins that ends right before a name: "Minister of Foreign Affairs" (Lavrov), "CEO of the
 * Refugee Council" (Enver Solomon); -1 for none.
 */
export function roleWithOf(view: View, end: number): number {
  for (let i = end; i >= 1 && i > end - 6; i--) {
    if (view.forms[i]!.toLowerCase() === "of") {
      const capital = /^\p{Lu}/u.test(view.forms[i - 1]!);
      return i < end && capital && isPersonNoun(view, i - 1) ? i - 1 : -1;
    }
    if (!/^(NOUN|PROPN|ADJ|CCONJ|DET)$/.test(view.tree.token(i).upos)) return -1;
  }
  return -1;
}
