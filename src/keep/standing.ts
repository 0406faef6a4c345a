import type { Decision, HearsayRecord, Shelf } from "../model/index.js";
import { currentDecisions, type Ground, groundIn, groundOf } from "../review/index.js";
import type { Store } from "../store/index.js";

/** Where a side of a decision stands now: in which report, and on which finding; null where there is none any more. */
interface Stand {
  document: string;
  finding: string | null;
}

const STANDS = "stands";
const standKey = ({ decision, side }: Pick<Ground, "decision" | "side">) => `${decision} ${side}`;

/** Keeps what new decisions were made on, so that it shows later whether that is still there. */
export async function keepGrounds(store: Store, fresh: readonly Decision[]): Promise<void> {
  const shelf = store.shelf();
  for (const decision of fresh) {
    for (const side of sidesOf(decision)) {
      const finding = await findingOf(decision, side, shelf);
      const document = decision.kind === "finding" ? decision.right : await documentOf(finding, shelf);
      const record = document === null ? null : await store.getRecord(document);
      const ground = record && groundOf(decision, side, finding, record);
      if (ground) await store.putGround(ground);
    }
  }
}

function sidesOf({ kind }: Decision): Ground["side"][] {
  if (kind === "finding") return ["left"];
  return kind === "event" || kind === "claim" ? ["left", "right"] : [];
}

/** An event or a claim is judged by its first mention. */
async function findingOf(decision: Decision, side: Ground["side"], shelf: Shelf): Promise<string> {
  const id = decision[side];
  return (await shelf.get<string>("judged", id)) ?? (await shelf.get<string>("first", id)) ?? id;
}

async function documentOf(finding: string, shelf: Shelf): Promise<string | null> {
  return (await shelf.get<{ document: string }>("mention", finding))?.document ?? null;
}

/** Looks where decisions stand in reports that have come, changed or gone; gives those that stand otherwise than before. */
export async function standAgain(
  store: Store,
  fresh: ReadonlyMap<string, HearsayRecord | null>,
): Promise<ReadonlySet<string>> {
  const moved = new Set<string>();
  const shelf = store.shelf();
  for (const ground of await store.grounds()) {
    const before = (await shelf.get<Stand>(STANDS, standKey(ground))) ?? { ...ground };
    const now = await elsewhere(ground, standIn(ground, before, fresh), fresh, store);
    if (now.finding === before.finding && now.document === before.document) continue;
    await shelf.put(STANDS, standKey(ground), now);
    moved.add(ground.decision);
  }
  return moved;
}

/** Where the report is gone and its next version was, or is yet to be, merged in another transaction: where the decision stands in that. */
async function elsewhere(
  ground: Ground,
  stand: Stand,
  fresh: ReadonlyMap<string, HearsayRecord | null>,
  store: Store,
): Promise<Stand> {
  if (stand.finding !== null || ground.uri === null || fresh.get(stand.document) !== null) return stand;
  const next = (await store.reportsAt(ground.uri)).at(-1);
  return next ? { document: next.document.id, finding: groundIn(ground, next) } : stand;
}

function standIn(ground: Ground, before: Stand, fresh: ReadonlyMap<string, HearsayRecord | null>): Stand {
  const gone = fresh.get(before.document) === null;
  const open = gone || before.finding === null;
  for (const [document, record] of fresh) {
    const later = open && ground.uri !== null && record?.document.uri === ground.uri;
    if (record && (document === before.document || later)) return { document, finding: groundIn(ground, record) };
  }
  return gone ? { ...before, finding: null } : before;
}

/** Decisions as they act now: on the findings that they stand on, without those that have lost theirs. */
export async function decisionsThatHold(store: Store): Promise<Decision[]> {
  return (await sorted(store)).hold;
}

/** Decisions, the last made of each pair, that have lost what they were made on: its words and what it says have both changed. */
export async function decisionsWithoutGround(store: Store): Promise<Decision[]> {
  const { lost } = await sorted(store);
  return currentDecisions(await store.decisions()).filter(({ id }) => lost.some((one) => one.id === id));
}

async function sorted(store: Store): Promise<{ hold: Decision[]; lost: Decision[] }> {
  const decisions = await store.decisions();
  const grounds = decisions.length === 0 ? [] : await store.grounds();
  const shelf = store.shelf();
  const stands = new Map<string, Stand>();
  for (const ground of grounds) {
    const stand = await shelf.get<Stand>(STANDS, standKey(ground));
    if (stand && (stand.finding !== ground.finding || stand.document !== ground.document))
      stands.set(standKey(ground), stand);
  }
  const hold: Decision[] = [];
  const lost: Decision[] = [];
  for (const decision of decisions) {
    const [left, right] = (["left", "right"] as const).map((side) =>
      stands.get(standKey({ decision: decision.id, side })),
    );
    if (left?.finding === null || right?.finding === null) lost.push(decision);
    else hold.push(moved(decision, left, right));
  }
  return { hold, lost };
}

function moved(decision: Decision, left: Stand | undefined, right: Stand | undefined): Decision {
  const on = { left: left?.finding ?? decision.left, right: right?.finding ?? decision.right };
  return { ...decision, ...on, ...(decision.kind === "finding" && left ? { right: left.document } : {}) };
}
