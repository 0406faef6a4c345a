import type { Story } from "../../../model/index.js";
import type { Catalogue } from "../catalogue.js";
import { append } from "../lists.js";
import {
  claimTraits,
  eventTraits,
  foldedWords,
  involvedIn,
  participantsOf,
  reportTraits,
  soughtAs,
} from "../traits.js";
import { copiesBy } from "./copied.js";
import { FilterIndex } from "./filter-index.js";
import { Haystack } from "./haystack.js";
import { Meetings } from "./meetings.js";
import { once } from "./once.js";
import { SourceCounts } from "./source-counts.js";

/** What lists, filters and searches are quick by: all that does not depend on what is asked, worked out once for a state of the store. */
export class Lookup {
  readonly events = once(
    () => new FilterIndex(this.of.events.length, (at) => eventTraits(this.of.events[at]!, this.of)),
  );
  readonly claims = once(
    () => new FilterIndex(this.of.claims.length, (at) => claimTraits(this.of.claims[at]!, this.of)),
  );
  readonly reports = once(
    () => new FilterIndex(this.of.reports.length, (at) => reportTraits(this.of.reports[at]!, this.of)),
  );
  readonly headlines = once(
    () => new Haystack(this.of.reports.length, (at) => [(this.of.reports[at]!.document.headline ?? "").toLowerCase()]),
  );
  /** What statements carry, in the order of `catalogue.statements()`. */
  readonly said = once(() => {
    const statements = this.of.statements();
    return new Haystack(statements.length, (at) => {
      const { report, thing } = statements[at]!;
      return thing.content.map((span) => foldedWords(report, span));
    });
  });
  readonly soughtEvents = once(
    () =>
      new Haystack(this.of.events.length, (at) => {
        const entry = this.of.events[at]!;
        const first = entry.mentions[0];
        const words = first ? [foldedWords(first.report, first.finding.evidence)] : [];
        return [soughtAs(words, participantsOf(entry), this.of)];
      }),
  );
  readonly soughtClaims = once(
    () =>
      new Haystack(this.of.claims.length, (at) => {
        const entry = this.of.claims[at]!;
        return [soughtAs([entry.claim.proposition.words.toLowerCase()], involvedIn(entry), this.of)];
      }),
  );
  /** By report: positions of the claims that it tells of, rising. */
  readonly claimsByReport = once(() => {
    const found = new Map<string, number[]>();
    this.of.claims.forEach(({ claim }, at) => {
      for (const id of new Set(claim.positions.map(({ document }) => document))) append(found, id, at);
    });
    return found;
  });
  /** By id, the newest first. */
  readonly stories = once(() => {
    const newest = (story: Story) => `${story.last ?? ""} ${story.id}`;
    const sorted = [...this.of.merged.stories].sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
    return new Map(sorted.map((story) => [story.id, story]));
  });
  /** The months in which events begin, in order, and by an event's position which of them it is; only of those that have a day. */
  readonly months = once(() => {
    const numbers = new Map<string, number>();
    const of = Uint32Array.from(this.of.events, ({ event }) => {
      const month = event.time?.earliest?.slice(0, 7);
      if (!month) return 0;
      const known = numbers.get(month) ?? numbers.size;
      numbers.set(month, known);
      return known;
    });
    return { months: [...numbers.keys()], of };
  });
  readonly sources = once(() => new SourceCounts(this.of));
  /** By publisher. */
  readonly copied = once(() => copiesBy(this.of));
  /** Who meets whom, leaders, ministries and armed forces counting as their state. */
  readonly parties = once(() => {
    const known = new Map<string, string>();
    return new Meetings(this.of.events, (id) => {
      const side = known.get(id) ?? this.of.directory.party(id);
      known.set(id, side);
      return side;
    });
  });
  /** The same, each actor counting as itself. */
  readonly actors = once(() => new Meetings(this.of.events, (id) => id));

  constructor(private readonly of: Catalogue) {}

  /** Works out all of it now, so that no question waits for it. */
  prepare(): void {
    for (const make of Object.values(this)) if (typeof make === "function") make();
  }
}
