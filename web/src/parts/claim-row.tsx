import type { ClaimItem } from "../data/shapes.ts";
import { stretchWords } from "../words/dates.ts";
import { AGAINST } from "../words/vocabulary.ts";
import { Counts } from "./counts.tsx";
import { Actor } from "./entity.tsx";
import { StanceMark, Status } from "./glyph.tsx";
import { Series, Words } from "./text.tsx";

/** A claim in a list: its standing, its words, who holds what, the three counts. */
export function ClaimRow({ claim }: { claim: ClaimItem }) {
  return (
    <div class="claim-row">
      <Status status={claim.status} />
      <div>
        <a class="claim-words" href={`/claims/${claim.id}`}>
          <Words>{claim.proposition.words}</Words>
        </a>
        <Holders claim={claim} />
        <div class="claim-foot">
          {claim.proposition.time && <span>{stretchWords(claim.proposition.time)}</span>}
          <Counts counts={claim.counts} />
        </div>
      </div>
    </div>
  );
}

/** Who holds what, those for it before those against; a report that only tells it is not named. */
export function Holders({ claim }: { claim: ClaimItem }) {
  const stances = [...new Set(claim.holders.map((one) => one.stance))].sort(
    (a, b) => Number(AGAINST.has(a)) - Number(AGAINST.has(b)),
  );
  return (
    <ul class="holders">
      {stances.map((stance) => {
        const holders = claim.holders.filter((one) => one.stance === stance);
        return (
          <li key={stance}>
            <Series items={holders.map((one) => <Actor key={one.entity.id} entity={one.entity} />)} />{" "}
            <StanceMark stance={stance} />
          </li>
        );
      })}
    </ul>
  );
}
