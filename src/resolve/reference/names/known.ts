import { type Candidate, localId, type State } from "../../../lexicon/index.js";
import type { Desk } from "../desk.js";
import { coreStart, formsOf } from "./core.js";
import { isSurnameHere } from "./person-facts.js";
import { plainest } from "./plainness.js";

const LOCATIVE = new Set(["in", "at", "near", "outside", "inside", "around", "across", "through"]);

/** States, bodies, organizations, outlets and places by a name of the lexicon; people are left to the rules for people. */
export function linkKnownNames(desk: Desk): void {
  const open: number[] = [];
  desk.mentions.forEach((mention, i) => {
    if (mention.form === "pronoun") return;
    const whole = elided(desk, i);
    if (whole !== null) {
      desk.link(i, whole);
      return;
    }
    const candidates = candidatesOf(desk, i).filter(
      (one) => !desk.lexicon.person(one.entity) && !isAnothers(desk, i, one.entity),
    );
    if (candidates.length === 0 || isPersonal(desk, i)) return;
    if (candidates.every((one) => one.kind === "contextual") || isSharedName(desk, candidates)) open.push(i);
    else linkPlainest(desk, i, candidates);
  });
  for (const i of open) {
    const candidates = candidatesOf(desk, i).filter((one) => !desk.lexicon.person(one.entity));
    if (isSharedName(desk, candidates)) linkPlainest(desk, i, candidates);
    else linkByContext(desk, i);
  }
}

/** "Congo", "Congolese": two states go by it, both as plainly. */
function isSharedName(desk: Desk, candidates: readonly Candidate[]): boolean {
  if (candidates.every((one) => one.kind === "contextual")) return false;
  const ids = new Set(plainest(candidates).map((one) => one.entity));
  return ids.size > 1 && [...ids].every((id) => desk.lexicon.state(id) !== undefined);
}

/** Of the states of one name, the only one that the text names otherwise too; else the one whom news means, which the table has first. */
function linkNamesakeState(desk: Desk, i: number, ids: readonly string[]): void {
  const named = ids.filter((id) => desk.states.has(id) || isSeatNamed(desk, id));
  desk.link(i, named.length === 1 ? named[0]! : ids[0]!);
}

/** Whether the text names the state's capital. */
function isSeatNamed(desk: Desk, id: string): boolean {
  const seats = desk.lexicon.state(id)?.capitals.map((seat) => localId(seat)) ?? [];
  return desk.of.some((of) => of?.length === 1 && seats.includes(of[0]!));
}

/** What the lexicon says a mention's name can stand for. */
export function candidatesOf(desk: Desk, i: number): readonly Candidate[] {
  return desk.cached("candidates", i, () => findCandidates(desk, i));
}

function findCandidates(desk: Desk, i: number): readonly Candidate[] {
  const { last, form } = desk.mentions[i]!;
  if (form === "nominal") return desk.lexicon.lookup(desk.token(i).form).filter((one) => one.kind === "demonym");
  const at = coreStart(desk, i);
  const match = desk.lexicon.names.matches(formsOf(desk, i), at).find((one) => at + one.length - 1 === last);
  return match?.candidates ?? [];
}

/** The engine reads a person's name, or a person's title stands before it, and the lexicon knows such a person. */
function isPersonal(desk: Desk, i: number): boolean {
  const { class: kind, first, form } = desk.mentions[i]!;
  if (form === "nominal" || isSurnameHere(desk, i)) return true;
  const titled = first < coreStart(desk, i);
  const person = candidatesOf(desk, i).some((one) => desk.lexicon.person(one.entity));
  return person && (kind === "PER" || titled);
}

/** "Israel's Channel One" is not Russia's. */
function isAnothers(desk: Desk, i: number, id: string): boolean {
  const { owner } = desk.mentions[i]!;
  if (owner === null || !desk.tree(i).is(desk.mentions[owner]!.head, "nmod:poss")) return false;
  const entity = desk.lexicon.entity(id);
  const owners = candidatesOf(desk, owner).map((one) => desk.lexicon.state(one.entity)?.code);
  const code = owners.length === 1 ? owners[0] : undefined;
  return (
    entity?.class !== "state" &&
    code !== undefined &&
    entity?.country !== null &&
    entity?.country !== undefined &&
    entity.country !== code
  );
}

function linkPlainest(desk: Desk, i: number, candidates: readonly Candidate[]): void {
  const readings = plainest(candidates);
  const ids = [...new Set(readings.map((one) => one.entity))];
  if (ids.length > 1 && ids.every((id) => desk.lexicon.state(id))) linkNamesakeState(desk, i, ids);
  if (ids.length !== 1) return;
  const seat = readings[0]!.kind === "capital" ? seatOf(desk, i, ids[0]!) : null;
  desk.link(i, seat ?? ids[0]!);
}

/** A capital is a place where something happens there ("in Pyongyang"), else its state ("ties between Pyongyang and Moscow"). */
function seatOf(desk: Desk, i: number, state: string): string | null {
  const { head } = desk.mentions[i]!;
  if (!LOCATIVE.has(desk.tree(i).preposition(head)) || !desk.tree(i).is(head, "obl", "nmod", "conj")) return null;
  const seats = desk.lexicon.state(state)?.capitals ?? [];
  const words = desk.slice(i, coreStart(desk, i), desk.mentions[i]!.last).toLowerCase();
  const seat = seats.find((name) => name.toLowerCase() === words) ?? seats[0];
  const id = seat === undefined ? null : localId(seat);
  return id !== null && desk.lexicon.entity(id)?.class === "place" ? id : null;
}

/** "The North", "the National Guard": what has that short form and belongs to a state which the document has named, if it is one. */
function linkByContext(desk: Desk, i: number): void {
  const { owner } = desk.mentions[i]!;
  const ids = [...new Set(candidatesOf(desk, i).map((one) => one.entity))];
  const fitting = ids.filter((id) => {
    const state = desk.stateOf(desk.lexicon.entity(id) ?? null);
    if (state === null || !(desk.states.has(state.id) || (state.id === id && isOtherNamed(desk, state)))) return false;
    return state.id === id ? desk.opener(i) === "the" : owner === null || desk.of[owner]?.includes(state.id);
  });
  if (fitting.length === 1) desk.link(i, fitting[0]!);
}

/** "The North" beside "South Korea": the state that shares a short form with it is named. */
function isOtherNamed(desk: Desk, state: State): boolean {
  const others = state.contextual.flatMap((form) => desk.lexicon.lookup(form).map((one) => one.entity));
  return others.some((id) => id !== state.id && desk.states.has(id));
}

/** "North and South Korea": what the first word and the rest of the second name make together. */
function elided(desk: Desk, i: number): string | null {
  const { first, last, sentence } = desk.mentions[i]!;
  const next = desk.mentions[i + 1];
  const tokens = desk.sentence(i).tokens;
  if (first !== last || next?.sentence !== sentence || next.first !== last + 2 || next.last === next.first) return null;
  if (tokens[last + 1]!.form !== "and" || desk.mentions[i]!.form !== "name") return null;
  const rest = tokens.slice(next.first + 1, next.last + 1).map(({ form }) => form);
  const names = desk.lexicon
    .lookup([tokens[first]!.form, ...rest].join(" "))
    .filter((one) => one.kind === "name" || one.kind === "alias");
  return names.length === 1 ? names[0]!.entity : null;
}
