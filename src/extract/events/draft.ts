import type { Span } from "../../model/index.js";
import type { Factuality } from "../factuality/index.js";
import type { EventDraft } from "../types.js";
import { certaintyOf, hedgeOn, inItsWords, settled } from "./certainty.js";
import { contextsOf } from "./context.js";
import type { Finding } from "./finding.js";
import { isHistorical } from "./history.js";
import { aimsOf } from "./match.js";
import { type Coded, codeAct } from "./plover.js";
import type { Scene } from "./scene.js";
import { isToldBy, placeOf, timeOf } from "./setting.js";

/**
 * Finishes a finding: PLOVER's code, contexts, time, place, condition, evidence, the statement that holds it. Null where nobody says it:
 * "would" is a plan in somebody's words, and in the report's own only a thought.
 */
export function toDraft(scene: Scene, found: Finding): EventDraft | null {
  const { tree } = scene;
  const { roles } = found;
  let told: Factuality | null = null;
  const words = () => {
    told ??= inItsWords(scene, found.trigger);
    return told;
  };
  const standing = found.statement === null ? settled(tree, found.trigger, found.standing, words) : found.standing;
  const actors = distinct([...roles.actors, ...roles.partners]);
  const recipients = distinct(roles.recipients).filter((index) => !actors.includes(index));
  const objects = objectsOf(scene, found);
  const aims = found.pattern?.thingWith ? aimsOf(scene, found.trigger) : [];
  const time =
    timeOf(scene, found.trigger) ??
    latestOf(
      [
        ...found.words.slice(1).filter((word) => !isToldBy(scene, found.trigger, word)),
        ...roles.objects.filter((head) => tree.token(head).upos === "VERB"),
      ].map((word) => timeOf(scene, word)),
    );
  const place = roles.places[0] ?? placeOf(scene, found.trigger, new Set([...actors, ...recipients]));
  const coded = withForce(scene, found.trigger, codeAct(found.act, found.mode, found.cameo, standing, scene.tables));
  const condition = standing.condition < 0 ? null : tree.phrase(standing.condition);
  const evidence = evidenceOf(scene, found, [...actors, ...recipients], objects, time, condition);
  const { within, certainty } = holder(scene, found);
  if (within === null && standing.modal === "would" && standing.reality === "planned") return null;
  return {
    sentence: scene.sentence,
    trigger: { start: tree.token(found.trigger).start, end: tree.token(found.trigger).end },
    triggerToken: found.trigger,
    evidence,
    act: found.act,
    ...coded,
    context: contextsOf(scene, found.context, found.trigger, [...found.words.slice(1), ...objects, ...aims]),
    actors,
    recipients,
    unnamedActor: found.unnamedActor,
    objects: objects.map((head) => {
      const mention = scene.finder.headed(scene.sentence, head);
      return { ...objectSpan(scene, head), mention: mention < 0 ? null : mention };
    }),
    place,
    time,
    polarity: standing.polarity,
    certainty: certainty ?? certaintyOf(tree, found.trigger, words()),
    tense: standing.tense,
    reality: condition && standing.modal === "would" ? "conditional" : standing.reality,
    condition,
    historical: isHistorical(scene, clauseSpan(scene, found.trigger), time, [...actors, ...recipients]),
    within,
    statement: found.statement,
    by: found.by,
  };
}

/** What is demanded and not asked has CAMEO's root 10. */
function withForce({ tree, tables }: Scene, trigger: number, coded: Coded): Coded {
  if (coded.type !== "REQUEST" || !coded.cameo?.startsWith("02") || !tables.insistent.has(tree.lemma(trigger)))
    return coded;
  return { ...coded, cameo: `10${coded.cameo.slice(2)}` };
}

function distinct(list: readonly number[]): number[] {
  return [...new Set(list)];
}

function latestOf(times: readonly (number | null)[]): number | null {
  return times.find((time) => time !== null) ?? null;
}

function objectsOf(scene: Scene, found: Finding): number[] {
  const taken = new Set([...found.roles.actors, ...found.roles.recipients, ...found.roles.partners]);
  const isTime = (head: number) =>
    scene.near.times.some((index) => scene.times[index]!.first <= head && head <= scene.times[index]!.last);
  return distinct(found.roles.objects).filter(
    (head) => !taken.has(scene.finder.headed(scene.sentence, head)) && !isTime(head),
  );
}

const MORE = ["acl", "conj", "appos", "parataxis", "advcl", "case", "cc", "mark", "punct"];

/** An object without what only says more of it: clauses, whom or what it is for, conjuncts; "of" phrases stay. */
function objectSpan({ tree }: Scene, head: number): Span {
  const clause = tree.token(head).upos === "VERB";
  const inside = tree.subtree(head, (kid) => {
    if (tree.head(kid) !== head || clause) return tree.head(kid) === head && tree.is(kid, "case", "mark");
    if (tree.is(kid, "nmod", "obl") && !tree.is(kid, "nmod:poss", "nmod:desc")) return tree.preposition(kid) !== "of";
    return tree.is(kid, ...MORE) || tree.token(kid).upos === "VERB";
  });
  let first = head;
  let last = head;
  const held = new Set(inside);
  while (held.has(first - 1)) first--;
  while (held.has(last + 1)) last++;
  return tree.span(first, last);
}

/** Words of the clause that has the trigger, without clauses that stand beside it. */
function clauseSpan({ tree }: Scene, trigger: number): Span {
  const top = tree.clause(trigger);
  const inside = tree.subtree(
    top,
    (kid) => tree.is(kid, "conj", "parataxis", "ccomp", "advcl") && !tree.under(trigger, kid),
  );
  return tree.span(inside[0]!, inside[inside.length - 1]!);
}

function evidenceOf(
  scene: Scene,
  found: Finding,
  participants: readonly number[],
  objects: readonly number[],
  time: number | null,
  condition: Span | null,
): Span {
  const { tree, mentions } = scene;
  const spans: Span[] = found.words.map((word) => tree.token(word));
  for (const index of participants) if (mentions[index]!.sentence === scene.sentence) spans.push(mentions[index]!);
  for (const head of objects) spans.push(objectSpan(scene, head));
  if (time !== null) spans.push(scene.times[time]!);
  if (condition) spans.push(condition);
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

const GRADES = { probable: "probable", possible: "possible", unconfirmed: "possible", doubtful: "possible" } as const;

/** The innermost statement whose content holds the trigger, and how sure its words are. */
function holder(scene: Scene, found: Finding): { within: number | null; certainty: "probable" | "possible" | null } {
  const at = scene.tree.token(found.trigger).start;
  let within: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const index of scene.near.statements) {
    const statement = scene.statements[index]!;
    if (index === found.statement || (statement.cueToken === found.trigger && statement.sentence === scene.sentence))
      continue;
    for (const span of statement.content) {
      if (span.start > at || span.end <= at || span.end - span.start >= size) continue;
      within = index;
      size = span.end - span.start;
    }
  }
  if (within === null) return { within, certainty: null };
  const statement = scene.statements[within]!;
  const grade = hedgeOn(scene.tree, found.trigger, statement.hedges);
  if (grade) return { within, certainty: GRADES[grade] };
  return { within, certainty: statement.manner === "suggest" ? "probable" : null };
}
