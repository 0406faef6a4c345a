import type { Entity } from "../model/index.js";
import { contentStems } from "./words.js";

/** Who has no name in a report and goes by a description: "two Kenyan police officers", "the Canadian ambassador". */
export interface Described {
  class: Entity["class"];
  country: string;
  /** Stem of the word that says what they are. */
  head: string;
  /** Stems of what else is said of them, without their number and their country. */
  traits: ReadonlySet<string>;
  /** "two", "1500"; null where no number is given. */
  number: string | null;
}

/** The ids of those who are known from one report only hold that report's hash. */
const OF_ONE_REPORT = /^local:[0-9a-f]{8}-/;
const DESCRIBED_CLASSES: readonly Entity["class"][] = ["person", "people", "organization"];
const AFTER_HEAD = new Set("of in from at to for who on with near by that which and or".split(" "));
const NUMBERS = new Set(
  "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands several some many".split(
    " ",
  ),
);
/** Words that make another person of an office. */
const RANKS: readonly string[] = ["former", "deputy", "vice", "acting", "assistant", "designate", "elect", "honorary"];

/** The description that an entity goes by; null where it has a name, or where nobody knows whose it is. */
export function describedAs({ id, label, country, class: kind }: Entity): Described | null {
  if (country === null || !OF_ONE_REPORT.test(id) || !DESCRIBED_CLASSES.includes(kind)) return null;
  const words = label.split(/\s+/).filter((word) => word !== "");
  const stop = words.findIndex((word, at) => at > 0 && AFTER_HEAD.has(word.toLowerCase()));
  const phrase = stop < 0 ? words : words.slice(0, stop);
  const last = phrase.at(-1);
  if (last === undefined || (/^\p{Lu}/u.test(last) && phrase.length > 1)) return null;
  const head = [...contentStems(last)][0];
  if (head === undefined) return null;
  const before = phrase.slice(0, -1);
  const number = before.find((word) => NUMBERS.has(word.toLowerCase()) || /^\d/.test(word)) ?? null;
  const traits = contentStems(before.filter((word) => word !== number && !/^\p{Lu}/u.test(word)).join(" "));
  return { class: kind, country, head, traits, number: number?.toLowerCase() ?? null };
}

/** Whether two descriptions can be of the same: nothing that the one says speaks against the other. */
export function describedAlike(a: Described, b: Described): boolean {
  if (a.class !== b.class || a.country !== b.country || a.head !== b.head) return false;
  if (a.number !== null && b.number !== null && a.number !== b.number) return false;
  if (RANKS.some((rank) => a.traits.has(rank) !== b.traits.has(rank))) return false;
  const [few, more] = a.traits.size <= b.traits.size ? [a.traits, b.traits] : [b.traits, a.traits];
  return [...few].every((trait) => more.has(trait));
}
