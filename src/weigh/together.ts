import {
  type ClaimGroup,
  claimIdOf,
  describe,
  describeCopy,
  describeStory,
  type EventGroup,
  eventIdOf,
  Merging,
  type World,
} from "../merge/index.js";
import type { Decision, HearsayRecord, Merged, MergedDelta, MergedRow, Shelf } from "../model/index.js";
import { amend, applyDecisions, copyJudgements, currentDecisions, type Reviewed, saying } from "../review/index.js";
import { weighClaim } from "./claim.js";

/** Names rows that were put for one group, so that they can be taken away when it changes. */
type Shown = { kind: keyof Merged; id: string }[];

/** Under this name stand the rows of all claims that people's decisions have had a hand in. */
const DECIDED = "decided";
/** So many records are held at most. */
const MOST_RECORDS = 500;

/**
 * The merged state, one report at a time: what many records say together, under people's decisions, weighed. `shelf` keeps what it
 * knows; `madeOf` gives a record that was put, as the machine made it. Whatever the order in which records come, the rows that stand in the end are the same. Each call must be
 * awaited before the next.
 */
export class Together {
  private readonly merging: Merging;
  private readonly current: Decision[];
  private readonly judgedIds: ReadonlySet<string>;
  /** Decisions on findings by the document that they are in. */
  private readonly onFindings: ReadonlyMap<string, Decision[]>;
  /** Records as decisions on their findings leave them, those used of late. */
  private readonly amended = new Map<string, HearsayRecord>();
  /** A new decision has come that nothing was settled under yet. */
  private asked = false;

  constructor(
    private readonly shelf: Shelf,
    private readonly madeOf: (document: string) => Promise<HearsayRecord | null>,
    decisions: readonly Decision[],
    private readonly world: World,
  ) {
    this.current = currentDecisions(decisions);
    const pairs = decisions.filter(({ kind }) => kind !== "finding");
    this.onFindings = byDocument(decisions);
    this.judgedIds = new Set(pairs.flatMap(({ left, right }) => [left, right]));
    this.merging = new Merging(shelf, world, copyJudgements(this.current));
  }

  /** Puts a record in, in place of what was known of its document. */
  async put(made: HearsayRecord): Promise<void> {
    const record = this.amend(made);
    this.remember(record);
    await this.merging.put(record);
    if (this.judgedIds.size === 0) return;
    for (const { id } of record.events) {
      for (const name of [id, eventIdOf(id), claimIdOf(id)]) {
        if (this.judgedIds.has(name)) await this.shelf.put("judged", name, id);
      }
    }
  }

  async drop(document: string): Promise<void> {
    this.amended.delete(document);
    await this.merging.drop(document);
  }

  /** Has what a new decision speaks of looked at again. */
  async review({ kind, left, right }: Decision): Promise<void> {
    if (kind === "finding") {
      const made = await this.madeOf(right);
      if (made) await this.put(made);
      return;
    }
    this.asked = true;
    for (const id of [left, right]) {
      if (kind === "copy") {
        for (const document of await this.merging.copies.descendants(id)) this.merging.copies.changed.add(document);
      } else if ((await this.shelf.get("judged", id)) === undefined) {
        await this.shelf.put("judged", id, (await this.shelf.get<string>("first", id)) ?? id);
      }
    }
  }

  /** Decisions that find nothing to act on: what they judged is gone or reads otherwise. They are to be asked again. */
  async toAskAgain(): Promise<Decision[]> {
    const { open } = await this.judge(await this.decidedClaims());
    return [...open, ...(await this.lostCopies()), ...(await this.lostFindings())];
  }

  /** Puts together what has come, and says which rows change. */
  async settle(): Promise<MergedDelta> {
    const changes = await this.merging.settle();
    const delta = new Rows(this.shelf);
    for (const document of changes.copies) await this.showCopy(document, delta);
    for (const root of changes.stories) await this.showStory(root, delta);
    const decided = await this.decidedClaims();
    const before = (await this.shelf.get<string[]>(DECIDED, "claims")) ?? [];
    const involved = new Set([...decided, ...before]);
    const dirty = changes.claims.filter((root) => !decided.has(root));
    for (const root of dirty) {
      const group = await this.merging.claims.group(root);
      await delta.show(`claim ${root}`, group ? await this.rowsOf(group, new Map()) : []);
    }
    if (this.asked || changes.claims.some((root) => involved.has(root))) await this.showDecided(decided, delta);
    return delta.delta();
  }

  /** The claims, by their roots, that decisions speak of. */
  private async decidedClaims(): Promise<Set<string>> {
    const roots = new Set<string>();
    for (const id of this.judgedIds) {
      const mention = await this.shelf.get<string>("judged", id);
      const event = mention === undefined ? null : await this.merging.events.rootOf(mention);
      const claim = event === null ? null : await this.merging.claims.rootOf(event);
      if (claim !== null) roots.add(claim);
    }
    return roots;
  }

  private async showDecided(roots: ReadonlySet<string>, delta: Rows): Promise<void> {
    this.asked = false;
    for (const root of roots) await delta.show(`claim ${root}`, []);
    await this.shelf.put(DECIDED, "claims", [...roots].sort());
    const { claims } = await this.judge(roots);
    const ids = new Map<string, string>();
    for (const { members } of claims.flatMap(({ events }) => events)) {
      for (const { id } of members) ids.set(id, eventIdOf(members[0]!.id));
    }
    const rows: MergedRow[] = [];
    for (const claim of claims) rows.push(...(await this.rowsOf(claim, ids)));
    await delta.show(DECIDED, rows);
  }

  private async judge(roots: ReadonlySet<string>): Promise<Reviewed> {
    const groups: ClaimGroup[] = [];
    for (const root of [...roots].sort()) {
      const group = await this.merging.claims.group(root);
      if (group) groups.push(group);
    }
    return applyDecisions(groups, this.current);
  }

  private async lostCopies(): Promise<Decision[]> {
    const lost: Decision[] = [];
    for (const decision of this.current) {
      if (decision.kind !== "copy") continue;
      if (!(await this.madeOf(decision.left)) || !(await this.madeOf(decision.right))) lost.push(decision);
    }
    return lost;
  }

  private async lostFindings(): Promise<Decision[]> {
    const lost: Decision[] = [];
    for (const decision of this.current) {
      if (decision.kind !== "finding") continue;
      const made = await this.madeOf(decision.right);
      if (![...(made?.statements ?? []), ...(made?.events ?? [])].some(({ id }) => id === decision.left))
        lost.push(decision);
    }
    return lost;
  }

  /** A record that was put, as decisions on its findings leave it. */
  private async recordOf(document: string): Promise<HearsayRecord | null> {
    const known = this.amended.get(document);
    if (known) return known;
    const made = await this.madeOf(document);
    if (!made) return null;
    const record = this.amend(made);
    this.remember(record);
    return record;
  }

  private amend(made: HearsayRecord): HearsayRecord {
    return amend(made, this.onFindings.get(made.document.id) ?? []);
  }

  private remember(record: HearsayRecord): void {
    if (this.amended.size >= MOST_RECORDS) this.amended.clear();
    this.amended.set(record.document.id, record);
  }

  /** `decided` names the event that a mention is in, where people's decisions may have moved it. */
  private async rowsOf(claim: ClaimGroup, decided: ReadonlyMap<string, string>): Promise<MergedRow[]> {
    const documents = [...new Set(claim.events.flatMap(({ members }) => members.map(({ document }) => document)))];
    const records = new Map<string, HearsayRecord>();
    const families = new Map<string, string>();
    for (const document of documents) {
      const record = await this.recordOf(document);
      if (!record) throw new Error(`${document} is merged but has no record`);
      records.set(document, record);
      families.set(document, await this.merging.family(document));
    }
    const promised = new Map<EventGroup, string | null>();
    for (const event of claim.events) promised.set(event, await this.promiseOf(event, decided));
    const draft = describe(claim, records, (event) => promised.get(event) ?? null, this.world);
    const rows: MergedRow[] = draft.events.map((item) => ({ kind: "events", item }));
    if (draft.claim) rows.push({ kind: "claims", item: weighClaim(draft.claim, draft, families, this.world) });
    for (const { item } of rows) {
      if ("mentions" in item) await this.shelf.put("first", item.id, item.mentions[0]!.event);
    }
    if (draft.claim) await this.shelf.put("first", draft.claim.id, draft.claim.mentions[0]);
    return rows;
  }

  private async promiseOf({ members }: EventGroup, decided: ReadonlyMap<string, string>): Promise<string | null> {
    const root = await this.merging.events.rootOf(members[0]!.id);
    const promise = root === null ? null : await this.merging.fulfilments.promiseOf(root);
    return promise === null ? null : (decided.get(promise) ?? eventIdOf(promise));
  }

  private async showCopy(document: string, delta: Rows): Promise<void> {
    const parent = await this.merging.copies.parent(document);
    const [part, whole] = [await this.recordOf(document), parent && (await this.recordOf(parent.whole))];
    const copy = part && whole ? describeCopy(part, whole, parent!) : null;
    if (copy && parent!.judged) {
      const decision = this.current.find(({ left, right }) => left === copy.whole && right === copy.part);
      copy.passages = [];
      copy.reasons = decision ? [saying("a copy", decision)] : [];
    }
    await delta.show(`copy ${document}`, copy ? [{ kind: "copies", item: copy }] : []);
  }

  private async showStory(root: string, delta: Rows): Promise<void> {
    const documents = await this.merging.story(root);
    const reports = await Promise.all(documents.map((document) => this.merging.stories.report(document)));
    await delta.show(`story ${root}`, reports.length > 0 ? [{ kind: "stories", item: describeStory(reports) }] : []);
  }
}

function byDocument(decisions: readonly Decision[]): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.kind !== "finding") continue;
    const others = found.get(decision.right);
    if (others) others.push(decision);
    else found.set(decision.right, [decision]);
  }
  return found;
}

/** Collects rows, and takes away those that stood for the same group before. */
class Rows {
  private readonly put = new Map<string, MergedRow>();
  private readonly dropped = new Map<string, { kind: keyof Merged; id: string }>();

  constructor(private readonly shelf: Shelf) {}

  /** These rows stand for a group from now on. */
  async show(group: string, rows: readonly MergedRow[]): Promise<void> {
    const before = (await this.shelf.get<Shown>("shown", group)) ?? [];
    for (const { kind, id } of before) this.dropped.set(`${kind} ${id}`, { kind, id });
    for (const row of rows) this.put.set(`${row.kind} ${row.item.id}`, row);
    if (rows.length === 0) return before.length > 0 ? this.shelf.drop("shown", group) : undefined;
    await this.shelf.put(
      "shown",
      group,
      rows.map(({ kind, item }) => ({ kind, id: item.id })),
    );
  }

  delta(): MergedDelta {
    const drop = [...this.dropped].filter(([key]) => !this.put.has(key)).map(([, row]) => row);
    return { put: [...this.put.values()], drop };
  }
}
