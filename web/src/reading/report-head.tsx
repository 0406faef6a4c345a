import type { HearsayRecord } from "../../../src/model/index.ts";
import { Name, Words } from "../parts/text.tsx";
import { dateWords, rangeWords } from "../words/dates.ts";

const BASES: Record<string, string> = {
  given: "as given with it",
  stated: "as the report states",
  metadata: "from the page’s own data",
  inferred: "inferred",
  unknown: "not known",
};

/** What is known of a report besides its words: who published it, and when, with the reasons where that is inferred. */
export function ReportHead({ record }: { record: HearsayRecord }) {
  const { publisher, agency, byline, dateline, published, uri } = record.document;
  const agencyName =
    agency && (record.entities.find((one) => one.id === agency)?.label ?? agency.replace(/^local:/, ""));
  return (
    <>
      <p class="report-line">
        <span>{publisher ? <Name>{publisher.label}</Name> : "Unknown publisher"}</span>
        {agencyName && (
          <span>
            credits <Name>{agencyName}</Name>
          </span>
        )}
        {byline.length > 0 && (
          <span>
            by <Name>{byline.join(", ")}</Name>
          </span>
        )}
        {dateline && <Name>{dateline.place}</Name>}
        <span>
          {published.value ? dateWords(published.value) : rangeWords(published.earliest, published.latest)},{" "}
          {BASES[published.basis]}
        </span>
        {uri && <Address uri={uri} />}
      </p>
      {published.reasons.length > 0 && (
        <details class="reasons">
          <summary>
            Why {published.value ? dateWords(published.value) : "this date"}
            {published.earliest !== published.latest && ` (${rangeWords(published.earliest, published.latest)})`}
          </summary>
          <ul>
            {published.reasons.map((reason) => (
              <li key={reason.text}>
                <Words>{reason.text}</Words>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where the report came from: a link only where it is a page of the web, for anything else may be a script. */
function Address({ uri }: { uri: string }) {
  const web = /^https?:\/\//i.test(uri);
  if (!web) return <Name>{uri}</Name>;
  return (
    <a href={uri} target="_blank" rel="noreferrer noopener">
      the page it came from
    </a>
  );
}
