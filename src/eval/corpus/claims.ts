import type { Claim } from "../../model/index.js";
import { accepted, type KeyClaim } from "./key.js";
import type { Subject } from "./subject.js";

/** What was found of one claim of the key. */
export interface ClaimResult {
  wanted: KeyClaim;
  /** The claim that stands at most of its words; null: there is none at any. */
  found: Claim | null;
  /** Fields of the proposition in which it is another claim; none: the claim is found. */
  wrong: string[];
  /** How many claims the words of this one are spread over. */
  pieces: number;
  /** The key's positions that it has, and its own positions that the key lacks, as "holder stance". */
  held: number;
  extra: string[];
}

export function scoreClaims(subject: Subject): ClaimResult[] {
  return subject.key.claims.map((wanted) => scoreClaim(wanted, subject));
}

/** The claim is there and is no other one. */
export function isFound(result: ClaimResult): result is ClaimResult & { found: Claim } {
  return result.found !== null && result.wrong.length === 0;
}

function scoreClaim(wanted: KeyClaim, subject: Subject): ClaimResult {
  const votes = new Map<Claim, number>();
  for (const place of [...wanted.mentions, ...wanted.denials]) {
    for (const claim of subject.claimsAt(place)) votes.set(claim, (votes.get(claim) ?? 0) + 1);
  }
  const ranked = [...votes.keys()].sort(
    (a, b) =>
      wrongFields(wanted, a, subject).length - wrongFields(wanted, b, subject).length || votes.get(b)! - votes.get(a)!,
  );
  const found = ranked[0] ?? null;
  if (!found) return { wanted, found, wrong: [], pieces: 0, held: 0, extra: [] };
  const pieces = ranked.filter((claim) => wrongFields(wanted, claim, subject).length === 0).length;
  return { wanted, found, wrong: wrongFields(wanted, found, subject), pieces, ...positions(wanted, found, subject) };
}

function wrongFields(wanted: KeyClaim, found: Claim, subject: Subject): string[] {
  const { type, actors, recipients, objects } = found.proposition;
  const acts = subject.merged.events.filter((event) => event.claim === found.id).map(({ act }) => act);
  const types = accepted(wanted.type);
  const wrong: string[] = [];
  if (![type, ...acts].some((name) => types.includes(name))) wrong.push(`type ${type}`);
  if (!subject.holds(wanted.actors, actors)) wrong.push(`actors ${named(actors, subject)}`);
  if (!subject.holds(wanted.recipients, recipients)) wrong.push(`recipients ${named(recipients, subject)}`);
  const thing = wanted.objects;
  if (thing !== undefined && objects.length > 0 && !objects.some((object) => object.includes(thing))) {
    wrong.push(`objects ${objects.join(", ")}`);
  }
  return wrong;
}

function named(entities: readonly string[], subject: Subject): string {
  return entities.map((entity) => subject.nameOf(entity)).join(", ") || "none";
}

function positions(wanted: KeyClaim, found: Claim, subject: Subject): { held: number; extra: string[] } {
  const have = new Set(found.positions.map(({ holder, stance }) => `${subject.nameOf(holder)} ${stance}`));
  const keyed = wanted.positions.map(({ by, stance }) => accepted(stance).map((one) => `${by} ${one}`));
  const known = new Set(keyed.flat());
  return {
    held: keyed.filter((any) => any.some((one) => have.has(one))).length,
    extra: [...have].filter((one) => !known.has(one)),
  };
}
