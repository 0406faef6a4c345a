import type { Tally } from "../data/shapes.ts";

/** The heads of the columns that say what passed between two parties. */
export function TallyHeads() {
  return (
    <>
      <th scope="col" class="number">
        Cooperation
      </th>
      <th scope="col" class="number">
        Conflict
      </th>
      <th scope="col" class="number">
        Events
      </th>
    </>
  );
}

/** The cells under them. */
export function TallyCells({ of }: { of: Tally }) {
  return (
    <>
      <td class="number">{of.cooperation.toFixed(1)}</td>
      <td class="number">{of.conflict.toFixed(1)}</td>
      <td class="number">{of.events}</td>
    </>
  );
}
