import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { wordAt } from "../scan.js";

/** "in its early years", "his final days", "the early days of the war": a time in the life of something, with no date of its own. */
export const earlyYears: Rule = {
  name: "early-years",
  on: Kind.unit,
  find(scan, at) {
    const { unit, plural } = scan.words.units.get(wordAt(scan, at))!;
    if (!plural || unit === "second" || unit === "minute" || unit === "hour") return null;
    const mod = MODS[wordAt(scan, at - 1)];
    const owned = /^(its|his|her|their|our|my|the)$/.test(wordAt(scan, at - 2));
    if (!mod || !owned) return null;
    return { first: at - 2, last: at, type: "DATE", expression: express("PAST_REF", { mod }) };
  },
};

const MODS: Readonly<Record<string, string>> = {
  early: "START",
  earliest: "START",
  opening: "START",
  initial: "START",
  middle: "MID",
  late: "END",
  later: "END",
  final: "END",
  closing: "END",
  dying: "END",
};
