import type { StatementItem } from "../data/shapes.ts";
import { dateWords } from "../words/dates.ts";
import { mannerVerb } from "../words/vocabulary.ts";
import { Chain } from "./chain.tsx";
import { Actors, ReportLink } from "./entity.tsx";
import { Quote } from "./quote.tsx";

/** One statement in a list: who, in what manner, to whom, the words, the way they came. */
export function Said({ statement }: { statement: StatementItem }) {
  const { speaker, manner, to, target, words, chain, report, hedges, time, id } = statement;
  return (
    <div class="said">
      <p class="said-head">
        <span>
          {speaker.length > 0 ? <Actors of={speaker} /> : "The report"} {mannerVerb(manner, speaker.length)}
          {to.length > 0 && (
            <>
              {" "}
              to <Actors of={to} />
            </>
          )}
          {target.length > 0 && (
            <>
              {" "}
              about <Actors of={target} />
            </>
          )}
        </span>
        {time && <span class="soft">{dateWords(time)}</span>}
      </p>
      <Quote words={words} hedges={hedges} />
      {chain.length > 1 && <Chain chain={chain} />}
      <p class="small">
        <ReportLink report={report} record={id} />
      </p>
    </div>
  );
}
