import type { MentionDraft } from "../types.js";
import type { Finder } from "./finder.js";
import { DASH } from "./phrase.js";
import { antecedent } from "./pronouns.js";
import type { View } from "./view.js";

/** Fills `same` and `owner` of one sentence's mentions. */
export function tieMentions(view: View, mentions: readonly MentionDraft[], finder: Finder): void {
  for (const mention of mentions) {
    if (mention.sentence !== view.sentence) continue;
    const index = finder.at(view.sentence, mention.head);
    mention.owner ??= ownerOf(view, mention, index, finder);
    const other = twinOf(view, mention, finder);
    if (other < 0 || other === index) continue;
    mention.same ??= other;
    if (mention.form !== "pronoun" && mentions[other]!.form !== "pronoun") mentions[other]!.same ??= index;
  }
}

/** What an apposition, a copula or a relative pronoun says is the same thing; -1 for none. */
function twinOf(view: View, mention: MentionDraft, finder: Finder): number {
  const { tree } = view;
  if (mention.form === "pronoun") {
    const noun = antecedent(view, mention.head);
    return noun < 0 ? -1 : finder.at(view.sentence, noun);
  }
  if (tree.is(mention.head, "appos") && tree.head(mention.head) >= 0)
    return finder.at(view.sentence, tree.head(mention.head));
  const before = dashed(view, mention, finder);
  return before >= 0 ? before : subjectOfCopula(view, mention, finder);
}

/** "Kim -- co-author of …": the name that a dash parts from what is said of it; -1. */
function dashed(view: View, { first, form }: MentionDraft, finder: Finder): number {
  if (form !== "nominal" || first < 2 || !DASH.test(view.forms[first - 1]!)) return -1;
  const before = finder.at(view.sentence, first - 2);
  return before >= 0 && finder.mentions[before]!.form === "name" && finder.mentions[before]!.last === first - 2
    ? before
    : -1;
}

/** "Kim is the leader of …": the subject, where the clause says so outright. */
function subjectOfCopula(view: View, mention: MentionDraft, finder: Finder): number {
  const { tree } = view;
  const subject = tree.child(mention.head, "nsubj");
  if (subject < 0 || tree.child(mention.head, "cop") < 0 || tree.childrenBy(subject, "conj").length > 0) return -1;
  const group = tree.verbGroup(mention.head);
  if (group.negated || group.modal !== null) return -1;
  return finder.at(view.sentence, subject);
}

/** Possessor, else `of` complement, else the state's or body's name that modifies the noun. */
function ownerOf(view: View, mention: MentionDraft, index: number, finder: Finder): number | null {
  if (mention.form === "pronoun") return null;
  const { tree } = view;
  const of = (kid: number) => tree.preposition(kid) === "of";
  const possessor = tree.child(mention.head, "nmod:poss");
  const complement = tree.childrenBy(mention.head, "nmod").find((kid) => kid > mention.head && of(kid)) ?? -1;
  const modifier = tree.childrenBy(mention.head, "amod", "compound", "nmod").find((kid) => kid < mention.head) ?? -1;
  for (const kid of [possessor, complement, modifier]) {
    const found = kid < 0 ? -1 : finder.at(view.sentence, kid);
    if (found >= 0 && found !== index) return found;
  }
  return nested(view, mention, finder);
}

/** A name inside a longer one or inside a title ("Russian" of "Russian President Vladimir Putin"). */
function nested(view: View, mention: MentionDraft, finder: Finder): number | null {
  for (let i = mention.first; i < mention.head || (mention.form === "name" && i <= mention.last); i++) {
    const found = finder.headed(view.sentence, i);
    if (found >= 0 && i !== mention.head && finder.mentions[found]!.form === "name") return found;
  }
  return null;
}
