import type { NewsDocument, Position, Stance } from "../model/index.js";

const HIDDEN: readonly string[] = ["unnamed", "unknown"];
const AGAINST: readonly Stance[] = ["denies", "withdraws"];

export function isSupport(stance: Stance): boolean {
  return !AGAINST.includes(stance);
}

/**
 * The positions that still stand: where a holder first took one side and on a later day the other, the later one counts; a withdrawal
 * takes the earlier ones with it. Without dates on both, both stand.
 */
export function standing(
  positions: readonly Position[],
  reports: ReadonlyMap<string, NewsDocument>,
  party: (id: string) => string,
  family: (document: string) => string = (document) => document,
): Position[] {
  const withdrawn = withdrawals(positions, reports);
  return positions.filter((position) => {
    if (position.stance === "withdraws") return false;
    const said = saidOn(position, reports);
    if (isWithdrawn(position, withdrawn, reports, family)) return false;
    return !positions.some((later) => {
      if (party(later.holder) !== party(position.holder) || isSupport(later.stance) === isSupport(position.stance)) {
        return false;
      }
      if (position.chain.length === 0 && later.document !== position.document) return false;
      const when = saidOn(later, reports);
      return said !== null && when !== null && when > said;
    });
  });
}

/** When houses took back what they had reported, by house: the last day of each. */
function withdrawals(
  positions: readonly Position[],
  reports: ReadonlyMap<string, NewsDocument>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const position of positions) {
    if (position.stance !== "withdraws") continue;
    const when = saidOn(position, reports);
    if (when !== null && when > (found.get(position.holder) ?? "")) found.set(position.holder, when);
  }
  return found;
}

/**
 * A house that takes back a report takes with it what it had reported on its own word or a hidden source's, and all that was printed
 * after it; what named sources say stays theirs.
 */
function isWithdrawn(
  position: Position,
  withdrawn: ReadonlyMap<string, string>,
  reports: ReadonlyMap<string, NewsDocument>,
  family: (document: string) => string,
): boolean {
  if (withdrawn.size === 0 || !isSupport(position.stance)) return false;
  if (position.chain.length > 0 && !HIDDEN.includes(position.holder)) return false;
  const said = saidOn(position, reports);
  const houses = [position.document, family(position.document)].flatMap((document) => {
    const report = reports.get(document);
    return [report?.publisher?.id, report?.agency];
  });
  return houses.some((house) => house != null && said !== null && said < (withdrawn.get(house) ?? ""));
}

/** The day a position was taken, as far as it is known to the day. */
function saidOn(position: Position, reports: ReadonlyMap<string, NewsDocument>): string | null {
  if (position.time !== null && /^\d{4}-\d\d-\d\d/.test(position.time)) return position.time.slice(0, 10);
  const published = reports.get(position.document)?.published;
  return published && published.precision === "day" ? (published.value?.slice(0, 10) ?? null) : null;
}
