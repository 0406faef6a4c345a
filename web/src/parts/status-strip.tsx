import type { ClaimStatus } from "../../../src/model/vocabulary.ts";
import { grouped } from "../words/numbers.ts";
import { STATUS_ORDER, STATUSES } from "../words/vocabulary.ts";
import { Status } from "./glyph.tsx";

/** How many claims stand how, each a way to them. */
export function StatusStrip({ claims }: { claims: Partial<Record<ClaimStatus, number>> }) {
  return (
    <nav class="strip" aria-label="Claims by how they stand">
      <ul>
        {STATUS_ORDER.filter((status) => claims[status]).map((status) => (
          <li key={status}>
            <a href={`/claims?status=${status}`} title={STATUSES[status]}>
              <span class="strip-count">{grouped(claims[status]!)}</span>
              <Status status={status} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
