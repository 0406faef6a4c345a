import { foldToken, splitName } from "../../src/lexicon/index.js";
import type { Term } from "./terms.js";

/** A row of REIGN: a leader in fact, by a name as REIGN writes it. */
export interface Reign {
  readonly code: string;
  readonly leader: string;
  readonly from: string;
  readonly to: string;
}

/** The person whom a row of REIGN means, among those who were heads of the state; null where none agrees in name and time. */
export function matchReign(all: readonly Term[], reign: Reign, labelOf: (person: string) => string): string | null {
  const { code, leader, from, to } = reign;
  const words = leader
    .replace(/\(.*/, "")
    .split(/[\s,-]+/)
    .map((w) => foldToken(w).toLowerCase())
    .filter((w) => w.length > 1);
  const scored = all
    .filter((t) => t.country === code && t.role.startsWith("head_of"))
    .map((term) => ({ person: term.person, ...agreement(term, labelOf(term.person), words, from, to) }))
    .filter((match) => (match.shared > 0 && (match.close || match.overlap > 0.4)) || (match.close && match.similar))
    .sort((a, b) => b.shared - a.shared || Number(b.close) - Number(a.close) || b.overlap - a.overlap);
  return scored[0]?.person ?? null;
}

/** How a head's term and name agree with a row of REIGN: words shared, starts within 40 days, share of the row's time that it covers. */
function agreement(term: Term, label: string, words: readonly string[], from: string, to: string) {
  const own = splitName(label).map((w) => foldToken(w).toLowerCase());
  const [begin, end] = [years(from), years(to || "2021-08")];
  const covered = Math.min(end, years(term.to || "2025")) - Math.max(begin, years(term.from));
  return {
    shared: words.filter((w) => own.includes(w)).length,
    close: Math.abs(years(term.from) - begin) < 0.11,
    overlap: covered / Math.max(end - begin, 0.1),
    similar: words.some((w) => own.some((o) => isSpelling(o, w))),
  };
}

function years(date: string): number {
  return (
    Number(date.slice(0, 4)) + (Number(date.slice(5, 7) || 1) - 1) / 12 + (Number(date.slice(8, 10) || 1) - 1) / 365
  );
}

/** Two transliterations of one name, by their first letters and length. */
export function isSpelling(a: string, b: string): boolean {
  return a !== b && a.slice(0, 2).toLowerCase() === b.slice(0, 2).toLowerCase() && Math.abs(a.length - b.length) <= 2;
}

/** Leaders since REIGN's last row: as heads of state where the last leader was one, else as heads of government. */
export function continueLeaders(all: Term[], codes: ReadonlySet<string>): void {
  for (const code of codes) {
    const led = all
      .filter((t) => t.country === code && t.role === "leader")
      .sort((a, b) => a.from.localeCompare(b.from));
    const last = led.at(-1);
    if (!last || last.to === "" || last.to < "2020") continue;
    const role = all.find((t) => t.person === last.person && t.country === code && t.role === "head_of_state")
      ? "head_of_state"
      : "head_of_government";
    const later = all.filter(
      (t) => t.country === code && t.role === role && t.from > last.from && t.from >= last.to.slice(0, 7),
    );
    for (const term of later) all.push({ ...term, role: "leader", titles: ["leader"] });
  }
}

/** States that a head of state rules in fact whom REIGN does not name, from a year on. */
const RULED_BY_HEAD_OF_STATE = new Map([
  ["IRN", "1989-06-04"],
  ["TWN", "1988-01-01"],
]);

/** Leaders with those put right whom REIGN takes from the wrong office. */
export function correctLeaders(all: Term[]): Term[] {
  const kept = all.filter((t) => t.role !== "leader" || !(t.from > (RULED_BY_HEAD_OF_STATE.get(t.country) ?? "9")));
  for (const [code, since] of RULED_BY_HEAD_OF_STATE) {
    for (const t of all) {
      if (t.country === code && t.role === "head_of_state" && t.from >= since)
        kept.push({ ...t, role: "leader", titles: ["leader"] });
    }
  }
  return kept.filter(
    (t) => t.role !== "leader" || t.country !== "IRN" || !(t.from === "1989-06-04" && t.to === "1989-08"),
  );
}
