import type { Filter } from "../../filter.js";
import { append } from "../lists.js";
import { Bits } from "./bits.js";
import { Days } from "./days.js";
import { Haystack } from "./haystack.js";
import type { Traits } from "./traits.js";

/** A list's things by everything that a filter may ask of them, so that no filter has to look at each. */
export class FilterIndex {
  private readonly byParticipant = new Map<string, number[]>();
  private readonly byType = new Map<string, number[]>();
  private readonly byStatus = new Map<string, number[]>();
  private readonly byReality = new Map<string, number[]>();
  private readonly byOutlet = new Map<string, number[]>();
  private readonly earliest: Days;
  private readonly latest: Days;
  private readonly told: Days;
  readonly texts: Haystack;

  constructor(
    private readonly size: number,
    traitsOf: (at: number) => Traits,
  ) {
    const earliest: (string | null)[] = [];
    const latest: (string | null)[] = [];
    const told: (string | null)[] = [];
    this.texts = new Haystack(size, (at) => {
      const traits = traitsOf(at);
      for (const id of new Set(traits.participants)) append(this.byParticipant, id, at);
      for (const type of new Set(traits.types)) append(this.byType, type, at);
      for (const status of new Set(traits.statuses)) append(this.byStatus, status, at);
      if (traits.reality !== null) append(this.byReality, traits.reality, at);
      for (const outlet of traits.outlets) append(this.byOutlet, outlet, at);
      earliest.push(traits.earliest);
      latest.push(traits.earliest === null ? null : (traits.latest ?? traits.earliest));
      told.push(traits.told);
      return traits.texts;
    });
    this.earliest = new Days(earliest);
    this.latest = new Days(latest);
    this.told = new Days(told);
  }

  /** Positions of those in which somebody takes part, rising. */
  with(id: string): readonly number[] {
    return this.byParticipant.get(id) ?? [];
  }

  /** Positions that the filter lets through; null: all. */
  select(filter: Filter): Bits | null {
    const { type, status, reality, from, to, since, outlet, text } = filter;
    const narrow: Bits[] = [];
    for (const party of filter.actors ?? []) narrow.push(this.bits(party.map((id) => this.byParticipant.get(id))));
    if (type !== undefined) narrow.push(this.bits([this.byType.get(type)]));
    if (status !== undefined) narrow.push(this.bits([this.byStatus.get(status)]));
    if (reality !== undefined) narrow.push(this.bits([this.byReality.get(reality)]));
    if (from !== undefined) narrow.push(this.latest.from(from));
    if (to !== undefined) narrow.push(this.earliest.to(to));
    if (since !== undefined) narrow.push(this.told.from(since));
    if (outlet !== undefined) narrow.push(this.through(outlet.toLowerCase()));
    if (text !== undefined) narrow.push(this.texts.holding(text.toLowerCase()));
    return Bits.common(narrow);
  }

  private through(wanted: string): Bits {
    return this.bits([...this.byOutlet].flatMap(([name, positions]) => (name.includes(wanted) ? [positions] : [])));
  }

  private bits(lists: readonly (readonly number[] | undefined)[]): Bits {
    const found = new Bits(this.size);
    for (const positions of lists) for (const at of positions ?? []) found.add(at);
    return found;
  }
}
