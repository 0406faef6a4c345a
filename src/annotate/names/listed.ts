import type { Name, NameClass } from "../types.js";
import type { Words } from "../words.js";
import { LISTS } from "./gazetteer.js";

/** The class of a name that a list holds whole; peoples, given names and surnames alone prove nothing. */
const CLASS: Partial<Record<(typeof LISTS)[number], NameClass>> = {
  country: "LOC",
  city: "LOC",
  person: "PER",
  organization: "ORG",
};

/** Mends the recognizer's names by the lists: a listed name of several words, a country, or an acronym that it missed or cut
 * short is taken whole ("Korean Central News Agency", "DPRK"). A found name that is longer than the listed one, or that
 * overlaps it otherwise, stays. Headlines and capitals are left alone but for names of several words. */
export function mendByLists(words: Words, listed: Int32Array, names: readonly Name[]): Name[] {
  const runs = runsOf(words, listed).filter(
    (run) => !names.some((name) => overlap(name, run) && !(run.first <= name.first && name.last <= run.last)),
  );
  const kept = names.filter((name) => !runs.some((run) => overlap(name, run) && !same(name, run)));
  const missing = runs.filter((run) => !kept.some((name) => same(name, run)));
  return [...kept, ...missing].sort((a, b) => a.first - b.first);
}

const overlap = (a: Name, b: Name) => a.first <= b.last && b.first <= a.last;
const same = (a: Name, b: Name) => a.first === b.first && a.last === b.last;

function runsOf(words: Words, listed: Int32Array): Name[] {
  const runs: Name[] = [];
  for (let i = 0; i < words.count; i++) {
    if (listed[i] === 0) continue;
    const kind = CLASS[LISTS[(listed[i]! >> 2) - 1]!];
    const first = i;
    if ((listed[i]! & 3) === 0) while (i + 1 < words.count && (listed[i]! & 3) !== 2) i++;
    if (kind === undefined) continue;
    const name = { first, last: i, class: kind };
    if (i > first || (words.style === 0 && isPlain(words.forms[i]!, kind))) runs.push(name);
  }
  return runs;
}

/** Of single words only places and acronyms are sure enough. */
function isPlain(form: string, kind: NameClass): boolean {
  return kind === "LOC" || (kind === "ORG" && form.length > 1 && form === form.toUpperCase());
}
