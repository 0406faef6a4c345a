import type { Lexicon } from "../../lexicon/index.js";
import { treesOf } from "../tree.js";
import type { MentionDraft, Reading } from "../types.js";
import { Finder } from "./finder.js";
import { findNames, type NameSpan } from "./names.js";
import { findNominals } from "./nominals.js";
import { phraseEdges } from "./phrase.js";
import { findPronouns } from "./pronouns.js";
import { addSurnames } from "./surnames.js";
import { tieMentions } from "./ties.js";
import { titleStart } from "./titles.js";
import { type Candidate, headOf, INNER, makeView, type View } from "./view.js";

export { Finder } from "./finder.js";
export { firstOfName } from "./names.js";
export { makeView, type View } from "./view.js";

/**
 * Phrases that may refer to an actor, a place or a thing, in text order; an outer phrase before the one inside it. A title and a
 * name are one mention; the state's adjective in it is another. No token heads two. `same` and `owner` index into the result.
 */
export function findMentions(reading: Reading, lexicon: Lexicon): MentionDraft[] {
  const trees = treesOf(reading.annotation);
  const views = reading.annotation.sentences.map((_, at) => makeView(at, trees.of(at), lexicon));
  const named = views.map((view) => findNames(view));
  addSurnames(views, named);
  const mentions = views.flatMap((view, at) => inSentence(view, named[at]!).map((candidate) => draft(view, candidate)));
  const finder = new Finder(mentions);
  for (const view of views) tieMentions(view, mentions, finder);
  return mentions;
}

function inSentence(view: View, names: readonly NameSpan[]): Candidate[] {
  const inName = new Array<boolean>(view.forms.length).fill(false);
  const named = names.map((name) => toCandidate(view, name, names));
  for (const { first, last } of named) inName.fill(true, first, last + 1);
  const byHead = new Map<number, Candidate>();
  for (const candidate of [...named, ...findNominals(view, inName), ...findPronouns(view)]) {
    if (!byHead.has(candidate.head)) byHead.set(candidate.head, candidate);
  }
  return [...byHead.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}

function toCandidate(view: View, name: NameSpan, names: readonly NameSpan[]): Candidate {
  const head = headOf(view.tree, name.first, name.last);
  if (name.kinds.has("demonym") && isPeople(view, name, head)) {
    return { head, ...phraseEdges(view, head, []), form: "nominal", class: null };
  }
  const first = titleStart(view, name, names);
  return { head: headOf(view.tree, first, name.last), first, last: name.last, form: "name", class: name.class };
}

/** "Two Russians", "a Syrian": people, where "Russian troops" has the state's adjective. */
function isPeople(view: View, name: NameSpan, head: number): boolean {
  const { upos } = view.tree.token(head);
  if (upos === "ADJ" || name.kinds.has("name") || view.tree.is(head, ...INNER)) return false;
  return view.tree.token(head).morph.number === "plural" || name.kinds.size === 1 || view.tree.child(head, "det") >= 0;
}

function draft(view: View, candidate: Candidate): MentionDraft {
  const span = view.tree.span(candidate.first, candidate.last);
  return { sentence: view.sentence, ...candidate, ...span, same: null, owner: null };
}
