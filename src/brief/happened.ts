import { type Event, listed, NOBODY, type Statement } from "../model/index.js";
import type { EventEntry } from "../query/index.js";
import type { Desk } from "./desk.js";
import { own, quoted, type Sentence } from "./types.js";

/** A sentence an event: when, who, what kind of thing, in the words of the report that tells it best, and where else it is told. */
export async function eventSentence(entry: EventEntry, desk: Desk): Promise<Sentence | null> {
  const chosen = bestMention(entry);
  if (!chosen) return null;
  const { report, finding } = chosen;
  const evidence = await desk.evidenceOf(report.document.id, finding);
  const said = desk.catalogue.statement(finding.within)?.thing;
  if (said) evidence.push(...(await desk.evidenceOfStatement(report.document.id, said)));
  const others = entry.mentions.filter((mention) => mention !== chosen);
  for (const other of others) evidence.push({ document: other.report.document.id, ...spanOf(other.finding) });
  const date = finding.time === null ? null : (report.times.get(finding.time) ?? null);
  const when = date && !date.includes("X") ? `${date}: ` : "undated: ";
  const words = report.document.text.slice(finding.evidence.start, finding.evidence.end);
  return {
    parts: [
      own(`${when}${await parties(finding, report.document.id, desk)}, ${kindOf(finding)}: `),
      quoted(words),
      own(`${stand(finding)}${sources(said, desk)}`),
    ],
    evidence,
    claim: null,
    depth: 0,
  };
}

/** The mention with the date of the event and the most who take part; of equals the first. */
function bestMention({ event, mentions }: EventEntry): EventEntry["mentions"][number] | undefined {
  const score = ({ report, finding }: EventEntry["mentions"][number]) => {
    const dated = finding.time !== null && report.times.get(finding.time) === event.time?.value;
    return (dated ? 10 : 0) + Math.min(finding.actors.length + finding.recipients.length, 4);
  };
  return [...mentions].sort((a, b) => score(b) - score(a))[0];
}

function spanOf({ evidence }: Event): { start: number; end: number } {
  return { start: evidence.start, end: evidence.end };
}

/** Who, and to whom; those whom the report itself never names are nobody that evidence could be shown for. */
async function parties({ actors, recipients }: Event, document: string, desk: Desk): Promise<string> {
  const names = async (list: Event["actors"]) => {
    const known: string[] = [];
    for (const { entity } of list)
      known.push((await desk.names(document, entity)) || entity in NOBODY ? desk.catalogue.label(entity) : "somebody");
    return listed([...new Set(known)]);
  };
  const [who, whom] = [await names(actors), await names(recipients)];
  if (who === "") return whom === "" ? "nobody named" : `to ${whom}`;
  return whom === "" ? who : `${who} to ${whom}`;
}

function kindOf({ act, mode }: Event): string {
  return [act.toLowerCase(), mode].filter(Boolean).join(", ");
}

/** On whose word it stands, the innermost source first. */
function sources(said: Statement | undefined, desk: Desk): string {
  if (!said || said.chain.length === 0) return "";
  const links = said.chain.map(({ entities }) => listed(entities.map((id) => desk.catalogue.label(id))));
  return `, according to ${links.join(" through ")}`;
}

/** What keeps it from being a plain fact, in words. */
function stand({ reality, polarity, certainty }: Event): string {
  const said = [
    polarity === "negative" ? "said not to be so" : null,
    reality === "actual" ? null : reality,
    certainty === "certain" ? null : `certainty: ${certainty}`,
  ].filter(Boolean);
  return said.length > 0 ? ` (${said.join(", ")})` : "";
}
