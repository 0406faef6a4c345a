import type { Candidate, View } from "./view.js";

const PERSONAL = new Set(
  (
    "i me my myself we us our ours ourselves he him his himself she her hers herself it its itself they them their theirs " +
    "themselves you your"
  ).split(" "),
);
const RELATIVE = new Set(["who", "whom", "whose", "which", "that"]);
const PAIRS = new Set(["both", "either", "neither"]);
/** Any word that may be one. */
const FORMS = new Set([...PERSONAL, ...RELATIVE, ...PAIRS, "other", "another", "two"]);

/** Personal, possessive, reflexive and relative pronouns; "both", "each other", "the two". No "it" that stands for nothing. */
export function findPronouns(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < view.forms.length; i++) {
    if (!isPronoun(view, i)) continue;
    const first = startOf(view, i);
    found.push({ head: i, first, last: i, form: "pronoun", class: null });
  }
  return found;
}

function isPronoun(view: View, i: number): boolean {
  const token = view.tree.token(i);
  const form = token.form.toLowerCase();
  if (!FORMS.has(form)) return false;
  if (token.upos === "PRON" && PERSONAL.has(form))
    return !view.tree.is(i, "expl") && !(form === "it" && isDummy(view, i));
  if (RELATIVE.has(form)) return antecedent(view, i) >= 0;
  if (isReciprocal(view, i)) return true;
  if (view.tree.is(i, "det", "cc:preconj", "advmod", "nummod", "compound", "amod")) return false;
  if (PAIRS.has(form)) return token.upos === "PRON" || token.upos === "DET";
  return token.upos === "NUM" && form === "two" && view.forms[i - 1]?.toLowerCase() === "the";
}

function isReciprocal(view: View, i: number): boolean {
  const before = view.forms[i - 1]?.toLowerCase();
  const form = view.forms[i]!.toLowerCase();
  return (form === "other" && before === "each") || (form === "another" && before === "one");
}

function startOf(view: View, i: number): number {
  const isPair = isReciprocal(view, i) || (view.tree.token(i).upos === "NUM" && i > 0);
  return isPair ? i - 1 : i;
}

/** "It is likely that …": a dummy subject that a parser took for a real one. */
function isDummy(view: View, i: number): boolean {
  const head = view.tree.head(i);
  if (head < 0 || !view.tree.is(i, "nsubj")) return false;
  return view.tree.child(head, "csubj") >= 0;
}

/** The noun that a relative pronoun takes up; -1 where the word is no relative pronoun. */
export function antecedent(view: View, i: number): number {
  const { tree } = view;
  const token = tree.token(i);
  if (!RELATIVE.has(token.form.toLowerCase()) || (token.upos !== "PRON" && token.upos !== "DET")) return -1;
  for (let at = tree.head(i), steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
    if (tree.is(at, "acl:relcl")) return tree.head(at) < i ? tree.head(at) : -1;
    if (tree.is(at, "ccomp", "advcl", "csubj")) break;
  }
  return tree.is(i, "nsubj") && token.form.toLowerCase() === "who" ? nounBefore(view, i) : -1;
}

/** "Devocht, who had …": where the tree has no relative clause, the noun that stands right before the pronoun and its comma. */
function nounBefore(view: View, i: number): number {
  const { tree } = view;
  const comma = view.forms[i - 1] === ",";
  let noun = comma ? i - 2 : -1;
  for (let steps = 0; noun >= 0 && steps < 6 && tree.is(noun, "flat", "compound", "goeswith"); steps++)
    noun = tree.head(noun);
  return noun >= 0 && noun < i && /^(NOUN|PROPN)$/.test(tree.token(noun).upos) ? noun : -1;
}
