import type { Shelf } from "../../model/index.js";
import { daysApart } from "../days.js";
import type { EventGroup } from "../grouping.js";
import { thingReason } from "./agree.js";
import { sameDeed } from "./deeds.js";
import type { EventDesk } from "./desk.js";
import type { EventMention } from "./mention.js";

/** Acts that a promise can announce and a deed then fulfil; what is only said fulfils nothing. */
const DEEDS = ["CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
/** A signing is the deed of a planned one, though PLOVER codes it among the words of support. */
const SIGNING = new Set(["sign", "signed", "signs", "signing", "signature", "ratify", "ratified", "seal", "sealed"]);
/** Deeds by the same word alone fulfil a promise made no more days before. */
const SOON = 31;
/** Groups are compared through so many of their mentions. */
const ASKED = 6;

/** A promise is looked at by so many deeds of the same act and parties before and after it, a deed by so many promises. */
const DEEDS_NEAR = 64;
const PROMISES_NEAR = 32;

/** What an event is to others: something promised, or a deed that may fulfil a promise; and by which key they meet. */
interface Part {
  role: "promise" | "deed";
  key: string;
  order: string;
}

/** Which promise each deed fulfils: the same act of the same parties, promised before. Events are named by their roots. */
export class FulfilmentDesk {
  constructor(
    private readonly shelf: Shelf,
    private readonly events: EventDesk,
  ) {}

  /** Takes over the events that have changed, and gives the deeds whose promise is another than before. */
  async follow(changed: readonly string[]): Promise<string[]> {
    const open = new Set<string>();
    for (const root of changed) {
      const known = await this.shelf.get<Part>("part", root);
      const group = await this.events.group(root);
      const part = group && partOf(group.members[0]!);
      for (const deed of [...(await this.deedsNear(known)), ...(await this.deedsNear(part))]) open.add(deed);
      if (known) await this.shelf.remove([listOf(known)], { order: known.order, id: root });
      if (part) {
        await this.shelf.add([listOf(part)], { order: part.order, id: root });
        await this.shelf.put("part", root, part);
      } else await this.shelf.drop("part", root);
      for (const deed of await this.crowded(known ?? part)) open.add(deed);
      open.add(root);
    }
    const moved: string[] = [];
    for (const root of [...open].sort()) if (await this.lookAgain(root)) moved.push(root);
    return moved;
  }

  /** The promise, by its root, that a deed fulfils. */
  async promiseOf(deed: string): Promise<string | null> {
    return (await this.shelf.get<string>("kept", deed)) ?? null;
  }

  private async deedsNear(part: Part | null | undefined): Promise<string[]> {
    return part?.role === "promise" ? this.near({ ...part, role: "deed" }, DEEDS_NEAR) : [];
  }

  /** Deeds that one more or less between them and a promise has moved within its sight or out of it. */
  private async crowded(part: Part | null | undefined): Promise<string[]> {
    if (part?.role !== "deed") return [];
    const moved: string[] = [];
    for (const id of await this.near({ ...part, role: "promise" }, PROMISES_NEAR)) {
      const { key, order } = (await this.shelf.get<Part>("part", id))!;
      const list = listOf({ role: "deed", key });
      for (const side of [
        await this.shelf.before(list, order, DEEDS_NEAR + 1),
        await this.shelf.after(list, order, DEEDS_NEAR + 1),
      ]) {
        moved.push(...side.slice(DEEDS_NEAR - 1).map((one) => one.id));
      }
    }
    return moved;
  }

  /** Those that stand nearest before and after a place in a list, in order. */
  private async near({ role, key, order }: Part, most: number): Promise<string[]> {
    const list = listOf({ role, key });
    const before = await this.shelf.before(list, order, most);
    return [...before.reverse(), ...(await this.shelf.after(list, order, most))].map(({ id }) => id);
  }

  private async lookAgain(deed: string): Promise<boolean> {
    const promise = await this.findPromise(deed);
    if (promise === (await this.promiseOf(deed))) return false;
    if (promise === null) await this.shelf.drop("kept", deed);
    else await this.shelf.put("kept", deed, promise);
    return true;
  }

  private async findPromise(root: string): Promise<string | null> {
    const part = await this.shelf.get<Part>("part", root);
    if (part?.role !== "deed") return null;
    const deed = (await this.events.group(root))!;
    for (const id of await this.near({ ...part, role: "promise" }, PROMISES_NEAR)) {
      const promise = await this.events.group(id);
      const seen = await this.deedsNear(await this.shelf.get<Part>("part", id));
      if (promise && seen.includes(root) && anyFulfils(deed, promise)) return id;
    }
    return null;
  }
}

function partOf(first: EventMention): Part | null {
  const promise = first.stage === "pledged" && first.event.act !== first.event.type;
  const deed = first.stage === "done" && !first.speech && first.event.polarity === "positive" && isDeed(first);
  if (!promise && !deed) return null;
  return { role: promise ? "promise" : "deed", key: keyOf(first), order: first.order };
}

function listOf({ role, key }: Pick<Part, "role" | "key">): string {
  return `${role} ${key}`;
}

function isDeed({ event, trigger }: EventMention): boolean {
  return DEEDS.includes(event.act) || (event.act === "SUPPORT" && [...trigger].some((stem) => SIGNING.has(stem)));
}

/** Neither mode nor recipients: a plan is coded by what it is as a plan, and either may leave open to whom it is done. */
function keyOf(mention: EventMention): string {
  return `${mention.event.act} ${mention.actorParties.join(" ")}`;
}

function anyFulfils(done: EventGroup, promise: EventGroup): boolean {
  const deeds = done.members.slice(0, ASKED);
  return promise.members.slice(0, ASKED).some((plan) => deeds.some((deed) => fulfils(deed, plan)));
}

function fulfils(done: EventMention, promise: EventMention): boolean {
  if (done.actorParties.length === 0 || done.event.historical !== promise.event.historical) return false;
  if (!recipientsMeet(done, promise) || !modesMeet(done, promise)) return false;
  const after = done.when ?? done.reported;
  const planned = [promise.when, promise.reported].flatMap((days) => (days ? [days.earliest] : [])).sort();
  if (after && planned[0] !== undefined && after.latest < planned[0]) return false;
  if (promise.when && after && after.latest < promise.when.earliest) return false;
  if (!promise.when && done.document === promise.document) return false;
  return sameDay(done, promise) || thingReason(done, promise) !== null || sameWordSoon(done, promise);
}

function recipientsMeet(done: EventMention, promise: EventMention): boolean {
  const [left, right] = [done.recipientParties, promise.recipientParties];
  return left.length === 0 || right.length === 0 || left.some((party) => right.includes(party));
}

/** A mode names the kind of a deed; that of a plan is comparable only where plan and deed are of one type. */
function modesMeet(done: EventMention, promise: EventMention): boolean {
  const [left, right] = [done.event.mode, promise.event.mode];
  return left === null || right === null || left === right || done.event.type !== promise.event.type;
}

function sameDay(done: EventMention, promise: EventMention): boolean {
  const exact = (mention: EventMention) => mention.when !== null && mention.when.earliest === mention.when.latest;
  return (
    exact(done) &&
    exact(promise) &&
    done.when!.earliest === promise.when!.earliest &&
    done.recipientParties.length > 0 &&
    promise.recipientParties.length > 0
  );
}

/** "will expel", then "expelled" within the month. */
function sameWordSoon(done: EventMention, promise: EventMention): boolean {
  const left = done.when ?? done.reported;
  const right = promise.when ?? promise.reported;
  if (!left || !right || daysApart(left, right) > SOON) return false;
  return [...done.trigger].some((a) => [...promise.trigger].some((b) => sameDeed(a, b)));
}
