import type { ClaimDetail } from "../data/shapes.ts";
import { dateWords } from "../words/dates.ts";
import { Actor, reportFrom, reportHref } from "./entity.tsx";
import { StanceMark } from "./glyph.tsx";
import { ScrollTable } from "./scroll-table.tsx";
import { Name } from "./text.tsx";

/** The positions of a claim as rows, for those who read a table more easily than a picture. */
export function PositionTable({ claim }: { claim: ClaimDetail }) {
  return (
    <ScrollTable label="Positions">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Stance</th>
          <th scope="col">Through</th>
          <th scope="col">Said</th>
          <th scope="col">Written in</th>
        </tr>
      </thead>
      <tbody>
        {claim.positions.map((one) => (
          <tr key={`${one.holder.id} ${one.stance} ${one.statement} ${one.event}`}>
            <th scope="row">
              <Actor entity={one.holder} />
            </th>
            <td>
              <StanceMark stance={one.stance} />
            </td>
            <td>
              <Name>
                {one.chain.map((link) => link.entities.map((who) => who.label).join(", ")).join(" → ") || "–"}
              </Name>
            </td>
            <td>{one.time ? dateWords(one.time) : "undated"}</td>
            <td>
              {one.report && (
                <a href={reportHref(one.report.id, { record: one.statement ?? one.event })}>
                  <Name>{one.report.title}</Name>
                </a>
              )}
              {one.report && <span class="soft small"> {reportFrom(one.report)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
