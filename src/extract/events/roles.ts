import type { ParticipantKind, Pattern, Slot } from "../../lexicon/index.js";
import type { Cast } from "./cast.js";
import type { Places } from "./places.js";
import { isThing, type Scene } from "./scene.js";

/** Who plays what: mention indices, and token heads for things. */
export interface Roles {
  actors: number[];
  recipients: number[];
  /** Actors that act with each other. */
  partners: number[];
  objects: number[];
  places: number[];
}

const DEFAULT_PREPOSITIONS = ["to", "with"];

/** Fills a pattern's roles from the places of its clause: the first reading whose wanted places are filled rightly, else null. */
export function fillRoles(scene: Scene, cast: Cast, pattern: Pattern, places: Places): Roles | null {
  for (const reading of pattern.readings) {
    const roles = fillReading(scene, cast, pattern, places, reading);
    if (roles) return roles;
  }
  return null;
}

function fillReading(
  scene: Scene,
  cast: Cast,
  pattern: Pattern,
  places: Places,
  reading: readonly Slot[],
): Roles | null {
  const roles: Roles = { actors: [], recipients: [], partners: [], objects: [], places: [] };
  if (pattern.means && !places.has("subj")) roles.actors.push(...owners(scene, cast, pattern, places.get("in") ?? []));
  for (const slot of reading) {
    if (fillSlot(scene, cast, pattern, slot, places, roles) || !slot.wanted) continue;
    const things = headsAt(scene, pattern, places, slot.place);
    if (slot.role !== "recipient" || !pattern.recipientOptional || things.length === 0) return null;
    roles.objects.push(...things);
  }
  return roles;
}

/** "hailed his country's ties with Chad", with the phrase hung on the verb: the other side of the ties, not their owner. */
function tiedBeside(
  scene: Scene,
  cast: Cast,
  pattern: Pattern,
  places: Places,
  place: string,
  heads: readonly number[],
): number[] {
  const ties = scene.tables.classes.get("partnership")!;
  if (place !== "obj" || !pattern.lift || !heads.some((head) => isThing(scene.tree, head, ties))) return [];
  return participants(cast, places.get("with") ?? [], pattern.recipient, false);
}

function headsAt({ tree }: Scene, pattern: Pattern, places: Places, place: string): readonly number[] {
  if (place === "obj-owner") return (places.get(place) ?? []).filter((head) => tree.token(head).upos !== "PRON");
  if (place !== "prep") return places.get(place) ?? [];
  const named = pattern.prepositions.length > 0 ? pattern.prepositions : DEFAULT_PREPOSITIONS;
  return named.flatMap((preposition) => places.get(preposition) ?? []);
}

/** Whether anything came of the slot. */
function fillSlot(scene: Scene, cast: Cast, pattern: Pattern, slot: Slot, places: Places, roles: Roles): boolean {
  const heads = headsAt(scene, pattern, places, slot.place);
  switch (slot.role) {
    case "actor":
      if (addAll(roles.actors, participants(cast, heads, pattern.actor, false))) return true;
      return addAll(roles.actors, owners(scene, cast, pattern, heads));
    case "partner":
      return addAll(roles.partners, participants(cast, heads, pattern.actor, slot.place !== "subj" && pattern.lift));
    case "recipient": {
      const tied = tiedBeside(scene, cast, pattern, places, slot.place, heads);
      const inside =
        tied.length > 0
          ? tied
          : participants(cast, heads, pattern.recipient, pattern.lift || pattern.recipient === "target");
      const found =
        inside.length > 0 || !pattern.lift || slot.place !== "obj" ? inside : beside(cast, pattern, places, heads);
      const others = found.filter((index) => !roles.actors.includes(index));
      if (addAll(roles.recipients, others) || pattern.recipient !== "target") return others.length > 0;
      return addAll(
        roles.objects,
        heads.filter((head) => cast.isPhysical(head)),
      );
    }
    case "object": {
      const things = heads.filter((head) => slot.wanted || cast.as(head, "actor") < 0 || slot.place === "obj");
      const right =
        slot.wanted && slot.place === "obj" && pattern.thing
          ? things.filter((head) => isThing(scene.tree, head, pattern.thing!))
          : things;
      return addAll(roles.objects, right);
    }
    case "place":
      return addAll(roles.places, participants(cast, heads, "place", false));
    default:
      return heads.length > 0;
  }
}

function participants(cast: Cast, heads: readonly number[], kind: ParticipantKind, lift: boolean): number[] {
  return heads.flatMap((head) => {
    const own = cast.as(head, kind);
    if (own >= 0) return [own];
    return lift ? cast.within(head, kind) : [];
  });
}

/** "condemned as wrong a decision by Chad": what belongs to the object may hang on the verb. */
function beside(cast: Cast, pattern: Pattern, places: Places, heads: readonly number[]): number[] {
  if (heads.length === 0) return [];
  const near = ["by", "with", "of"].flatMap((place) => places.get(place) ?? []);
  return participants(cast, near, pattern.recipient, false);
}

/** Those whose deed or weapon stands where the actor would: "a Chadian airstrike killed …", "shelling by the army hit …". */
function owners({ tree }: Scene, cast: Cast, pattern: Pattern, heads: readonly number[]): number[] {
  if (!pattern.means) return [];
  const deeds = heads.filter((head) => isThing(tree, head, pattern.means!));
  return deeds.flatMap((head) => {
    const fired = tree.childrenBy(head, "acl").flatMap((verb) => participants(cast, tree.agents(verb), "actor", false));
    return fired.length > 0 ? fired : cast.owner(head);
  });
}

function addAll(list: number[], found: readonly number[]): boolean {
  for (const one of found) if (!list.includes(one)) list.push(one);
  return found.length > 0;
}
