/** Words for one kind of thing, in stems: what one report calls a treaty another calls an agreement. */
const KINDS: Readonly<Record<string, string>> = {
  accord: "treaty agreement pact accord deal memorandum protocol convention compact",
  arms: "weapon arm missile rocket shell artillery ammunition munition round gun rifle drone tank aircraft jet warhead",
  troops: "troop soldier force brigade battalion regiment personnel fighter",
  money: "dollar euro yuan money fund loan grant financ credit payment",
  food: "food grain wheat rice corn fertilizer",
  fuel: "oil fuel gas petroleum coal",
  medicine: "medicine vaccin drug medical",
};

const KIND_OF = new Map(Object.entries(KINDS).flatMap(([kind, stems]) => stems.split(" ").map((stem) => [stem, kind])));

/** The kinds of thing that some stems name. */
export function kindsOf(stems: ReadonlySet<string>): Set<string> {
  const kinds = new Set<string>();
  for (const stem of stems) {
    const kind = KIND_OF.get(stem);
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}
