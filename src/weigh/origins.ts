import { UNKNOWN_PUBLISHER } from "../merge/index.js";
import type { NewsDocument, Position } from "../model/index.js";
import { isSupport } from "./standing.js";

/** What telling origins apart rests on. */
export interface Provenance {
  reports: ReadonlyMap<string, NewsDocument>;
  /** The copy family of each report that is a copy. */
  families: ReadonlyMap<string, string>;
  /** The owner that an outlet belongs to; null where it stands for itself. */
  owner(outlet: string): string | null;
  /** Long tellings by event mention id, word for word. */
  wordings: ReadonlyMap<string, string>;
  /** The party that an entity acts for. */
  party(id: string): string;
  isNews(id: string): boolean;
  /** A person in no office, whom only the reports that name them vouch for. */
  isPrivate(id: string): boolean;
}

const HIDDEN = new Set(["unnamed", "unknown"]);

/** Tells from which independent origin a position comes: copy family × innermost source × owner of the outlet. */
export class Origins {
  constructor(private readonly provenance: Provenance) {}

  family(document: string): string {
    return this.provenance.families.get(document) ?? document;
  }

  /**
   * The origin of each position, among those of one claim. A named source is one origin however many report it; leaders speak for their
   * state. A hidden source is told apart only by the house that vouches for it, and so are private persons, a witness or a nurse. A report's own voice is its house: copies of one
   * text, outlets of one owner and tellings in the same words are one house, and so are all reports whose publisher is not known. Where a house also names a
   * source for what it says, its own voice is no origin besides.
   */
  of(positions: readonly Position[]): (string | null)[] {
    const houses = new Houses();
    for (const { document, event } of positions) {
      houses.join(`family:${this.family(document)}`, this.owner(document));
      const wording = event === null ? undefined : this.provenance.wordings.get(event);
      if (wording !== undefined) houses.join(`a telling: ${wording}`, this.owner(document));
    }
    const side = ({ document, stance }: Position) => `${isSupport(stance)} ${houses.find(this.owner(document))}`;
    const sourced = new Set(positions.filter((one) => !this.isOwnVoice(one)).map(side));
    return positions.map((position) => {
      const house = houses.find(this.owner(position.document));
      if (this.isOwnVoice(position)) return sourced.has(side(position)) ? null : house;
      if (HIDDEN.has(position.holder)) return `hidden:${this.voucher(position) ?? house}`;
      if (this.provenance.isPrivate(position.holder)) return `hidden:${house}`;
      if (this.provenance.isNews(position.holder)) return houses.find(this.ownerOf(position.holder));
      return `source:${this.provenance.party(position.holder)}`;
    });
  }

  isOwnVoice(position: Position): boolean {
    return position.chain.length === 0;
  }

  private voucher(position: Position): string | null {
    const next = position.chain[1]?.entities[0];
    return next === undefined || HIDDEN.has(next) ? null : this.provenance.party(next);
  }

  private owner(document: string): string {
    const report = this.provenance.reports.get(document);
    return this.ownerOf(report?.agency ?? report?.publisher?.id ?? UNKNOWN_PUBLISHER);
  }

  private ownerOf(outlet: string): string {
    return `owner:${this.provenance.owner(outlet) ?? outlet}`;
  }
}

/** Keys that stand for one house, joined pair by pair; a house is named by its greatest key, an owner's before a family's. */
class Houses {
  private readonly over = new Map<string, string>();

  find(key: string): string {
    let at = key;
    for (let up = this.over.get(at); up !== undefined; up = this.over.get(at)) at = up;
    return at;
  }

  join(a: string, b: string): void {
    const [left, right] = [this.find(a), this.find(b)].sort();
    if (left !== right) this.over.set(left!, right!);
  }
}
