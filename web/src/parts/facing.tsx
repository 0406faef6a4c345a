import type { ClaimDetail, PositionView } from "../data/shapes.ts";
import { stretchWords } from "../words/dates.ts";
import { AGAINST } from "../words/vocabulary.ts";
import { Chain } from "./chain.tsx";
import { Actor, reportFrom, reportHref } from "./entity.tsx";
import { StanceMark } from "./glyph.tsx";
import { Quote } from "./quote.tsx";
import { Name } from "./text.tsx";

/** Those who say so and those who say not, face to face, each with the words and the way they came. */
export function Facing({ claim, brief = false }: { claim: ClaimDetail; brief?: boolean }) {
  const against = claim.positions.filter((one) => AGAINST.has(one.stance));
  const for_ = claim.positions.filter((one) => !AGAINST.has(one.stance));
  return (
    <div class={against.length > 0 && for_.length > 0 ? "facing" : "facing facing-one"}>
      {for_.length > 0 && <Side title="Say so" positions={for_} brief={brief} />}
      {against.length > 0 && <Side title="Deny it" positions={against} brief={brief} />}
    </div>
  );
}

function Side({ title, positions, brief }: { title: string; positions: readonly PositionView[]; brief: boolean }) {
  return (
    <section class="side">
      <h3>{title}</h3>
      <ul>
        {inGroups(positions).map((group) => (
          <li key={group[0]!.statement ?? group[0]!.event} class="position">
            <Positions group={group} brief={brief} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Positions that rest on the same words: "both Russia and North Korea deny that" is written once. */
function inGroups(positions: readonly PositionView[]): PositionView[][] {
  const groups = new Map<string, PositionView[]>();
  for (const position of positions) {
    const key = [position.stance, position.document, position.statement ?? position.event].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups.values()];
}

function Positions({ group, brief }: { group: readonly PositionView[]; brief: boolean }) {
  const first = group[0]!;
  const { stance, words, report, statement, event, hedges, time, chain } = first;
  const record = statement ?? event;
  return (
    <>
      <p class="position-who">
        {group.map((one, at) => (
          <span key={one.holder.id}>
            {at > 0 && (at === group.length - 1 ? " and " : ", ")}
            <Actor entity={one.holder} />
          </span>
        ))}{" "}
        <StanceMark stance={stance} />
        {time && <span class="soft small"> {stretchWords({ value: time, earliest: null, latest: null })}</span>}
      </p>
      <Quote words={words} hedges={hedges} />
      {!brief && chain.length > 0 && <Chain chain={chain} report={report} record={record} />}
      {report && (
        <p class="position-where">
          <a href={reportHref(report.id, { record })}>
            Where it is written<span class="hidden-words">: {report.title}</span>
          </a>
          <span class="soft">
            {" "}
            {(brief || chain.length === 0) && (
              <>
                <Name>{report.title}</Name> ·{" "}
              </>
            )}
            {reportFrom(report)}
          </span>
        </p>
      )}
    </>
  );
}
