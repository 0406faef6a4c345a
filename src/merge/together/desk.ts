import type { HearsayRecord, Posting, Shelf } from "../../model/index.js";
import type { DateEvidence } from "../../resolve/publication/index.js";
import { lengthOf } from "../days.js";
import { mentionsOf } from "../events/index.js";
import { canonicalKey } from "../reports.js";
import type { World } from "../world.js";
import type { DatingRule, Entry } from "./entry.js";
import { sharedEvents } from "./shared-events.js";
import { sharedQuotations } from "./shared-quotations.js";
import { sharedWeekdays } from "./shared-weekdays.js";

/** From this many days on, an inferred date is worth narrowing. */
const WIDE_DAYS = 32;
/** So many reports that date the same are asked, the latest first. */
const ASKED = 48;
const ALL = Number.POSITIVE_INFINITY;

const RULES: readonly DatingRule[] = [
  sharedEvents,
  sharedWeekdays("happened"),
  sharedWeekdays("said"),
  sharedQuotations,
];

/** What is kept of a report: by rule, what it says that can date others or be dated. */
interface Kept {
  order: string;
  undated: boolean;
  entries: Entry[][];
}

/**
 * Dates reports by each other, one at a time: what those without a date, or with a wide one, can be dated by are events and quotations
 * that they share with reports that date them. Each report counts as it reads alone: who is dated by others dates nobody.
 */
export class DateDesk {
  private readonly open = new Set<string>();

  constructor(
    private readonly shelf: Shelf,
    private readonly world: World,
  ) {}

  /** Takes over a report as it reads alone. */
  async put(record: HearsayRecord): Promise<void> {
    const { id } = record.document;
    await this.drop(id);
    await this.shelf.drop("dated-by", id);
    const mentions = mentionsOf(record, this.world);
    const entries = RULES.map((rule) => rule.entries(record, mentions));
    const kept = { order: canonicalKey(record.document), undated: isUndated(record), entries };
    await this.shelf.put("dating", id, kept);
    for (const [lists, posting] of postingsOf(id, kept)) await this.shelf.add(lists, posting);
    await this.awaken(kept);
    this.open.add(id);
  }

  async drop(document: string): Promise<void> {
    const kept = await this.shelf.get<Kept>("dating", document);
    if (!kept) return;
    for (const [lists, posting] of postingsOf(document, kept)) await this.shelf.remove(lists, posting);
    await this.shelf.drop("dating", document);
    this.open.delete(document);
    await this.awaken(kept);
  }

  /** The reports without a date that others now date otherwise than before, with all that others say of each. */
  async settle(): Promise<Map<string, DateEvidence[]>> {
    const found = new Map<string, DateEvidence[]>();
    for (const document of [...this.open].sort()) {
      const evidence = await this.evidence(document);
      const told = JSON.stringify(evidence);
      if (told === ((await this.shelf.get<string>("dated-by", document)) ?? "[]")) continue;
      await this.shelf.put("dated-by", document, told);
      found.set(document, evidence);
    }
    this.open.clear();
    return found;
  }

  /** What others say of when a report came out; nothing for a report that is dated. */
  async evidence(document: string): Promise<DateEvidence[]> {
    const kept = await this.shelf.get<Kept>("dating", document);
    if (!kept?.undated) return [];
    const found = new Map<string, DateEvidence>();
    for (const [at, rule] of RULES.entries()) {
      for (const entry of kept.entries[at]!.filter(({ value }) => value === null)) {
        const evidence = rule.evidence(entry, await this.datedLike(entry, at));
        if (evidence) found.set(JSON.stringify(evidence), evidence);
      }
    }
    return [...found.values()];
  }

  private async datedLike(open: Entry, rule: number): Promise<Entry[]> {
    const found = new Map<string, Entry>();
    for (const key of open.keys) {
      for (const { id } of await this.shelf.before(listOf(rule, "dated", key), "~", ASKED)) {
        if (found.has(id)) continue;
        const [document, at] = id.split(" ");
        found.set(id, (await this.shelf.get<Kept>("dating", document!))!.entries[rule]![Number(at)]!);
      }
    }
    return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  }

  /** Reports without a date that share something with a report that dates it are to be looked at again. */
  private async awaken({ entries }: Kept): Promise<void> {
    for (const [rule, some] of entries.entries()) {
      for (const key of some.filter(({ value }) => value !== null).flatMap(({ keys }) => keys)) {
        for (const { id } of await this.shelf.after(listOf(rule, "open", key), "", ALL))
          this.open.add(id.split(" ")[0]!);
      }
    }
  }
}

function postingsOf(document: string, { order, undated, entries }: Kept): [string[], Posting][] {
  return entries.flatMap((some, rule) =>
    some.flatMap(({ keys, value }, at): [string[], Posting][] => {
      if (value === null && !undated) return [];
      const kind = value === null ? "open" : "dated";
      const lists = keys.map((key) => listOf(rule, kind, key));
      return [[lists, { order: `${order} ${at}`, id: `${document} ${at}` }]];
    }),
  );
}

function listOf(rule: number, kind: "open" | "dated", key: string): string {
  return `${kind} ${RULES[rule]!.name} ${key}`;
}

function isUndated({ document: { published } }: HearsayRecord): boolean {
  if (published.basis !== "inferred" && published.basis !== "unknown") return false;
  const { value, earliest, latest } = published;
  return value === null || earliest === null || latest === null || lengthOf({ earliest, latest }) >= WIDE_DAYS;
}
