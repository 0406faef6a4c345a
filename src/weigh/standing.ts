import type { NewsDocument, Position, Stance } from "../model/index.js";

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
): Position[] {
  return positions.filter((position) => {
    if (position.stance === "withdraws") return false;
    const said = saidOn(position, reports);
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

/** The day a position was taken, as far as it is known to the day. */
function saidOn(position: Position, reports: ReadonlyMap<string, NewsDocument>): string | null {
  if (position.time !== null && /^\d{4}-\d\d-\d\d/.test(position.time)) return position.time.slice(0, 10);
  const published = reports.get(position.document)?.published;
  return published && published.precision === "day" ? (published.value?.slice(0, 10) ?? null) : null;
}
