import type { ChainView, ReportRef } from "../data/shapes.ts";
import { Actors, reportHref } from "./entity.tsx";
import { Name } from "./text.tsx";

/** Through whom words came: from the innermost source, hop by hop, to the report where they are written. */
export function Chain({
  chain,
  report,
  record,
}: {
  chain: ChainView;
  report?: ReportRef | null;
  record?: string | null;
}) {
  return (
    <ol class="chain" aria-label="Through whom it came, the source first">
      {chain.map((link, at) => (
        <li key={at} class={link.inherited ? "hop hop-inherited" : "hop"}>
          <span class="hop-body">
            <Actors of={link.entities} />
            {link.inherited && <span class="soft small"> carried over from the sentence before</span>}
          </span>
        </li>
      ))}
      {report && (
        <li class="hop hop-report">
          <span class="hop-body">
            <a href={reportHref(report.id, { record })}>
              <Name>{report.publisher?.label ?? report.title}</Name>
            </a>
          </span>
        </li>
      )}
    </ol>
  );
}
