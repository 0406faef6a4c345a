import type { Span } from "../../../model/index.js";
import type { Scene } from "../scene.js";

const TRIMMED = new Set([",", ".", ";", ":", "–", "—", "--", "-", "...", "…"]);
const ADVERSATIVE = new Set(["although", "though", "while", "whereas", "even"]);

/** Spans of a set of tokens: unbroken runs (punctuation bridges), trimmed of outer commas and stops, marks of whole quotations kept. */
export function spansOf(scene: Scene, tokens: readonly number[]): Span[] {
  const runs: { first: number; last: number }[] = [];
  for (const i of tokens) {
    const run = runs[runs.length - 1];
    if (run && (i === run.last + 1 || onlyPunctuation(scene, run.last + 1, i - 1))) run.last = i;
    else runs.push({ first: i, last: i });
  }
  return runs.map((run) => trimmed(scene, run.first, run.last)).filter((span) => span !== null);
}

function onlyPunctuation(scene: Scene, first: number, last: number): boolean {
  if (last - first > 2) return false;
  for (let i = first; i <= last; i++) if (!scene.isPunctuation(i)) return false;
  return true;
}

/** The span of tokens `first` to `last` without commas and stops at its ends; null where nothing but punctuation is left. */
export function trimmed(scene: Scene, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from <= to && TRIMMED.has(scene.tokens[from]!.form)) from++;
  while (to >= from && TRIMMED.has(scene.tokens[to]!.form)) to--;
  let word = false;
  for (let i = from; i <= to && !word; i++) word = !scene.isPunctuation(i);
  if (!word) return null;
  return withMarks(scene, { start: scene.tokens[from]!.start, end: scene.tokens[to]!.end });
}

/** Takes in the marks of a quotation that the span holds but for its marks, and leaves out a mark whose partner is outside. */
function withMarks(scene: Scene, span: Span): Span {
  let { start, end } = span;
  for (const quotation of scene.quotations) {
    const { inner } = quotation;
    if (start === inner.start && end > inner.start && end >= inner.end - 2) start = quotation.start;
    if (end <= quotation.end && end >= inner.end - 1 && start <= inner.start && end > inner.start) end = quotation.end;
    if (start === quotation.start && end < inner.end - 1) start = inner.start;
    if (end === quotation.end && start > inner.start) end = inner.end;
  }
  return { start, end };
}

/** The words of a clause: the tree below `head` without `without` and what hangs on it, and without a closing "although …" of its own. */
export function clauseTokens(scene: Scene, head: number, without: readonly number[]): number[] {
  const { tree } = scene;
  const skip = (kid: number) =>
    without.includes(kid) ||
    setsAgainst(scene, head, kid) ||
    reportsOn(scene, head, kid) ||
    goesElsewhere(scene, kid) ||
    saysAnother(scene, kid) ||
    runsOn(scene, kid);
  return tree.subtree(head, skip);
}

/** ", although both deny that": a clause of the reporter's that the parser hung into the reported one. */
function setsAgainst(scene: Scene, head: number, kid: number): boolean {
  const { tree } = scene;
  if (!tree.is(kid, "advcl", "obl") || kid < head || tree.child(kid, "nsubj") < 0) return false;
  const { first } = tree.extent(kid);
  const before = scene.form(first) === "," ? first + 1 : first;
  const comma = before !== first || scene.form(first - 1) === ",";
  return comma && ADVERSATIVE.has(scene.form(before)) && scene.quotation(kid) === null;
}

/** "the bigotry, but opposition shifted": a noun behind "but" is no more of the object. */
function goesElsewhere(scene: Scene, kid: number): boolean {
  const { tree } = scene;
  const cc = tree.is(kid, "conj") && scene.tokens[kid]!.upos !== "VERB" ? tree.child(kid, "cc") : -1;
  return (
    cc >= 0 &&
    scene.form(cc) === "but" &&
    scene.form(cc - 1) === "," &&
    scene.quotation(kid) === null &&
    tree.child(kid, "cop", "nsubj") < 0
  );
}

/** "said ships had rammed a boat; Beijing blamed …": behind a semicolon somebody else speaks. */
function saysAnother(scene: Scene, kid: number): boolean {
  const { tree } = scene;
  if (!tree.is(kid, "parataxis", "conj") || tree.child(kid, "nsubj") < 0 || scene.quotation(kid)) return false;
  const { first } = tree.extent(kid);
  const behind = scene.form(first) === ";" || scene.form(first - 1) === ";";
  return behind && scene.words.some((word) => word.token === kid && word.finite);
}

/** "who said the border was closed, left Lima": a verb behind a comma, joined by nothing, is the outer clause's. */
function runsOn(scene: Scene, kid: number): boolean {
  const { tree } = scene;
  if (!tree.is(kid, "conj") || scene.tokens[kid]!.upos !== "VERB" || scene.form(kid - 1) !== ",") return false;
  return (
    tree.child(kid, "cc", "nsubj", "aux") < 0 &&
    scene.quotation(kid) === null &&
    tree.children(tree.head(kid)).every((other) => other <= kid || !tree.is(other, "conj"))
  );
}

/** ", arguing that …": a participle of saying behind a comma is the outer speaker's. */
function reportsOn(scene: Scene, head: number, kid: number): boolean {
  const { tree } = scene;
  if (!tree.is(kid, "advcl", "acl") || kid < head || scene.tokens[kid]!.xpos !== "VBG" || scene.quotation(kid))
    return false;
  return (
    scene.form(kid - 1) === "," && tree.extent(kid).first >= kid - 1 && scene.words.some((word) => word.token === kid)
  );
}

export function clauseSpans(scene: Scene, head: number, without: readonly number[] = []): Span[] {
  return spansOf(scene, clauseTokens(scene, head, without));
}
