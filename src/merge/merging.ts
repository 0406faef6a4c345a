import type { HearsayRecord, Shelf } from "../model/index.js";
import { ClaimDesk } from "./claims/desk.js";
import { CopyDesk, type CopyJudgements } from "./copies/desk.js";
import { EventDesk, type EventMention, FulfilmentDesk, mentionsOf } from "./events/index.js";
import { StoryDesk } from "./stories/desk.js";
import { RepairDesk, wholeOf } from "./stories/repair.js";
import { storyTerms } from "./stories/terms.js";
import type { World } from "./world.js";

/** So many reports of a story show what it tells of. */
const ASKED = 24;

/** What is other than before: things by their roots, some of them gone; reports by their ids. */
export interface Changes {
  /** Reports made of another report than before, or of none. */
  copies: string[];
  /** Claims one of whose events, mentions or origins has changed. */
  claims: string[];
  stories: string[];
}

/**
 * What belongs together, one report at a time: copies, events, claims, stories. What it comes to depends on the reports alone, not on
 * their order of arrival; and one report more costs what stands near it, however many there are.
 */
export class Merging {
  readonly copies: CopyDesk;
  readonly events: EventDesk;
  readonly claims: ClaimDesk;
  readonly fulfilments: FulfilmentDesk;
  readonly stories: StoryDesk;
  private readonly news: RepairDesk;
  private readonly fresh = new Map<string, EventMention[]>();

  constructor(
    private readonly shelf: Shelf,
    private readonly world: World,
    judged?: CopyJudgements,
  ) {
    this.copies = new CopyDesk(shelf, judged);
    this.events = new EventDesk(shelf);
    this.claims = new ClaimDesk(shelf, this.events);
    this.fulfilments = new FulfilmentDesk(shelf, this.events);
    this.stories = new StoryDesk(shelf);
    this.news = new RepairDesk(shelf);
  }

  /** Puts a report in, in place of what was known of it. */
  async put(record: HearsayRecord): Promise<void> {
    await this.copies.put(record);
    await this.stories.put(storyTerms(record, this.world));
    this.fresh.set(record.document.id, mentionsOf(record, this.world));
  }

  async drop(document: string): Promise<void> {
    await this.copies.drop(document);
    await this.stories.drop(document);
    await this.events.drop(document);
    this.fresh.delete(document);
    await this.shelf.drop("family", document);
  }

  /** Puts together what has come, and says what is other than before. */
  async settle(): Promise<Changes> {
    const copies = [...this.copies.changed].sort();
    this.copies.changed.clear();
    const moved = await this.followCopies(copies);
    const events = await this.events.settle();
    const claims = new Set(await this.claims.follow(events));
    const kept = await this.fulfilments.follow(events);
    for (const document of moved) await this.addClaimsOf(document, claims);
    for (const event of kept) addTo(claims, await this.claims.rootOf(event));
    const told = await this.followTold([...claims]);
    return { copies, claims: [...claims].sort(), stories: await this.followStories(told) };
  }

  /** The reports of a story, by its root, in order. */
  async story(root: string): Promise<string[]> {
    const found: { id: string; order: string }[] = [];
    for (const { id } of await this.news.links.members(root)) {
      for (const { id: document } of await this.stories.links.members(id)) {
        found.push({ id: document, order: (await this.stories.report(document)).order });
      }
    }
    return this.withLone(root, found);
  }

  async family(document: string): Promise<string> {
    return (await this.shelf.get<string>("family", document)) ?? document;
  }

  /** A story that nobody knows the days of is not looked at again: it is what its words made it. */
  private async withLone(root: string, found: { id: string; order: string }[]): Promise<string[]> {
    if (found.length === 0 && (await this.news.links.rootOf(root)) === null) {
      return (await this.stories.links.members(root)).map(({ id }) => id);
    }
    return found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
  }

  /** Gives reports whose family has changed, and puts their mentions where they now belong. */
  private async followCopies(changed: readonly string[]): Promise<string[]> {
    const moved: string[] = [];
    for (const document of changed) {
      const family = await this.copies.family(document);
      const before = await this.shelf.get<string>("family", document);
      if (before !== family) {
        await this.shelf.put("family", document, family);
        if (before !== undefined) moved.push(document);
        if (!this.fresh.has(document)) await this.events.move(document, family);
      }
    }
    for (const [document, mentions] of this.fresh)
      await this.events.put(document, mentions, await this.family(document));
    this.fresh.clear();
    return moved;
  }

  private async addClaimsOf(document: string, claims: Set<string>): Promise<void> {
    for (const mention of await this.events.mentionsIn(document)) {
      const event = await this.events.rootOf(mention);
      if (event !== null) addTo(claims, await this.claims.rootOf(event));
    }
  }

  /** The stories whose reports tell of these claims. */
  private async followTold(claims: readonly string[]): Promise<Set<string>> {
    const documents = new Set<string>();
    for (const root of claims) {
      const group = await this.claims.group(root);
      for (const { document } of group?.events.flatMap((event) => event.members) ?? []) documents.add(document);
    }
    const stories = new Set<string>();
    for (const document of documents) addTo(stories, await this.stories.links.rootOf(document));
    return stories;
  }

  private async followStories(told: ReadonlySet<string>): Promise<string[]> {
    const changed = new Set<string>();
    const stories = new Set([...(await this.stories.settle()), ...told]);
    for (const root of [...stories].sort()) {
      const before = await this.news.links.rootOf(root);
      addTo(changed, before);
      const members = (await this.stories.links.members(root)).map(({ id }) => id);
      const reports = await Promise.all(members.map((id) => this.stories.report(id)));
      const whole = members.length === 0 ? null : wholeOf(reports, await this.toldBy(members));
      if (whole) await this.news.put(whole);
      else if (before !== null) await this.news.drop(root);
      if (!whole) changed.add(root);
    }
    await this.news.links.settle();
    for (const root of [...this.news.links.changed, ...stories])
      addTo(changed, (await this.news.links.rootOf(root)) ?? root);
    for (const root of this.news.links.changed) changed.add(root);
    this.news.links.changed.clear();
    return [...changed].sort();
  }

  /** Claims that reports tell of, and plans that they tell the deeds of; history that they recall makes them no story. */
  private async toldBy(documents: readonly string[]): Promise<string[]> {
    const told: string[] = [];
    for (const document of documents.slice(0, ASKED)) {
      for (const id of await this.events.mentionsIn(document)) {
        if ((await this.events.mention(id)).event.historical) continue;
        const event = await this.events.rootOf(id);
        if (event === null) continue;
        told.push(`claim ${await this.claims.rootOf(event)}`, `plan ${event}`);
        const promise = await this.fulfilments.promiseOf(event);
        if (promise !== null) told.push(`plan ${promise}`);
      }
    }
    return told;
  }
}

function addTo(set: Set<string>, id: string | null): void {
  if (id !== null) set.add(id);
}
