import type { Subject } from "./subject.js";

/** Right, found and wanted things of one kind, and what is wrong in lines. */
export interface Tally {
  right: number;
  found: number;
  wanted: number;
  errors: string[];
}

/** Copies: an edge is right when both its ends and its direction are the key's. */
export function scoreCopies(subject: Subject): Tally {
  const wanted = new Set(subject.key.copies.map(({ part, whole }) => `${part} of ${whole}`));
  const found = new Set(subject.merged.copies.map((copy) => `${subject.ref(copy.part)} of ${subject.ref(copy.whole)}`));
  return compare("copy", wanted, found);
}

/** Pairs of events that are a plan and its fulfilment, by the key's claims at their words. */
export function scoreFulfilled(subject: Subject): Tally {
  const { claims, fulfilled } = subject.key;
  const names = new Map<string, string>();
  for (const { id, mentions } of claims) {
    for (const event of mentions.flatMap((place) => subject.mergedAt(place))) names.set(event.id, id);
  }
  const links = subject.merged.events.flatMap(({ id, fulfils }) =>
    fulfils === null ? [] : [`${names.get(fulfils) ?? fulfils} by ${names.get(id) ?? id}`],
  );
  return compare("fulfilled", new Set(fulfilled.map(({ plan, done }) => `${plan} by ${done}`)), new Set(links));
}

/** Pairs of mentions of one claim in different reports that are one event; found counts pairs across claims, too. */
export function scoreSameEvents(subject: Subject): Tally {
  const places = subject.key.claims.flatMap((claim) =>
    claim.mentions.map((place) => ({ claim: claim.id, place, events: ids(subject, place) })),
  );
  const wanted = new Set<string>();
  const found = new Set<string>();
  for (const [at, left] of places.entries()) {
    for (const right of places.slice(at + 1)) {
      if (left.place[0] === right.place[0] && left.claim === right.claim) continue;
      const pair = `${left.claim} ${left.place[0]}, ${right.claim} ${right.place[0]}`;
      if (left.claim === right.claim) wanted.add(pair);
      if ([...left.events].some((event) => right.events.has(event))) found.add(pair);
    }
  }
  return compare("same event", wanted, found);
}

function ids(subject: Subject, place: [string, string]): Set<string> {
  return new Set(subject.mergedAt(place).map(({ id }) => id));
}

/** Reports without a date, dated from the others: a day in the key's interval, marked as inferred. */
export function scoreDates(subject: Subject): Tally {
  const errors: string[] = [];
  let found = 0;
  for (const { document, earliest, latest } of subject.key.dates) {
    const published = subject.record(document)?.document.published;
    const value = published?.value ?? null;
    if (value !== null) found++;
    const right = value !== null && published?.basis === "inferred" && earliest <= value && value <= latest;
    if (!right) errors.push(`date of ${document}: ${value} (${published?.basis}), not ${earliest} to ${latest}`);
  }
  const wanted = subject.key.dates.length;
  return { right: wanted - errors.length, found, wanted, errors };
}

function compare(what: string, wanted: ReadonlySet<string>, found: ReadonlySet<string>): Tally {
  const missed = [...wanted].filter((one) => !found.has(one));
  const surplus = [...found].filter((one) => !wanted.has(one));
  return {
    right: wanted.size - missed.length,
    found: found.size,
    wanted: wanted.size,
    errors: [...missed.map((one) => `missed ${what}: ${one}`), ...surplus.map((one) => `false ${what}: ${one}`)],
  };
}

/** B³ (Bagga and Baldwin 1998) of the stories; a report in no story is one by itself. */
export function storyPurity(subject: Subject): { precision: number; recall: number } {
  const wanted = groups(subject.key.stories.map(({ documents }) => documents));
  const stories = subject.merged.stories.map(({ documents }) => documents.map((document) => subject.ref(document)));
  const found = groups(stories);
  let precision = 0;
  let recall = 0;
  for (const [document, gold] of wanted) {
    const system = found.get(document) ?? new Set([document]);
    const shared = [...system].filter((other) => gold.has(other)).length;
    precision += shared / system.size;
    recall += shared / gold.size;
  }
  return { precision: precision / wanted.size, recall: recall / wanted.size };
}

function groups(lists: readonly (readonly string[])[]): Map<string, Set<string>> {
  return new Map(lists.flatMap((list) => list.map((one) => [one, new Set(list)] as const)));
}
