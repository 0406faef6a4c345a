import type { Event, Span, Statement } from "../../model/index.js";
import type { Catalogue, Placed, ReportEntry } from "../../query/index.js";
import type { About } from "../about.js";
import { jsonLine } from "../json.js";
import type { Selection } from "../kinds.js";
import { CodePoints } from "./code-points.js";

const AROUND = 32;

/**
 * A W3C Web Annotation collection (JSON-LD): what was found, on the words it was found in. Statements and findings are one annotation
 * each, with a target for each stretch of words; events and claims are one on all the words they rest on.
 */
export async function* writeAnnotations(selection: Selection, about: About): AsyncGenerator<string> {
  const writer = new Writer(selection.catalogue, about);
  const items = [
    ...selection.statements.map((one) => writer.statement(one)),
    ...selection.findings.map((one) => writer.finding(one)),
    ...selection.events.map(({ event, mentions }) =>
      writer.annotation(event.id, "identifying", [event.type, ...(event.mode ? [event.mode] : [])], null, mentions),
    ),
    ...selection.claims.map(({ claim, events }) =>
      writer.annotation(
        claim.id,
        "assessing",
        [claim.status, claim.proposition.type],
        `${claim.proposition.words}: ${claim.why}`,
        events.flatMap(({ mentions }) => mentions),
      ),
    ),
  ];
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:hearsay:export","type":"AnnotationCollection",`;
  yield `"label":${jsonLine(`hearsay ${about.what}: ${JSON.stringify(about.query)}`)},"created":${jsonLine(about.exported)},`;
  yield `"total":${items.length},"first":{"id":"urn:hearsay:export:1","type":"AnnotationPage","startIndex":0,"items":[\n`;
  for (const [at, item] of items.entries()) yield `${at > 0 ? ",\n" : ""}${jsonLine(item)}`;
  yield "\n]}}\n";
}

type Motivation = "classifying" | "describing" | "identifying" | "assessing";

class Writer {
  private readonly points = new Map<ReportEntry, CodePoints>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly about: About,
  ) {}

  statement({ report, thing }: Placed<Statement>) {
    const chain = thing.chain.map(({ entities }) => entities.map((id) => this.catalogue.label(id)).join(", "));
    const spans = thing.content.length > 0 ? thing.content : [thing.cue];
    return this.whole(thing.id, "describing", [thing.manner], chain.join(" → "), report, spans, thing.by);
  }

  finding({ report, thing }: Placed<Event>) {
    const tags = [thing.type, thing.mode, ...thing.context].filter((tag) => tag !== null);
    return this.whole(thing.id, "classifying", tags, null, report, [thing.evidence], thing.by);
  }

  annotation(
    id: string,
    motivation: Motivation,
    tags: readonly string[],
    text: string | null,
    mentions: readonly { report: ReportEntry; finding: Event }[],
  ) {
    const target = mentions.map(({ report, finding }) => this.target(report, finding.evidence));
    return { ...this.frame(id, motivation, tags, text, null), target };
  }

  private whole(
    id: string,
    motivation: Motivation,
    tags: readonly string[],
    text: string | null,
    report: ReportEntry,
    spans: readonly Span[],
    by: string,
  ) {
    return { ...this.frame(id, motivation, tags, text, by), target: spans.map((span) => this.target(report, span)) };
  }

  private frame(id: string, motivation: Motivation, tags: readonly string[], text: string | null, by: string | null) {
    const tagging = tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value }));
    const telling = text ? [{ type: "TextualBody", purpose: "describing", format: "text/plain", value: text }] : [];
    const version = this.about.made[0]?.version ?? "";
    return {
      id: `urn:hearsay:${id}`,
      type: "Annotation",
      motivation,
      created: this.about.exported,
      generator: {
        id: by === null ? "urn:hearsay:program" : `urn:hearsay:rule:${by}`,
        type: "Software",
        name: `hearsay ${version}`.trim(),
      },
      body: [...tagging, ...telling],
    };
  }

  private target(report: ReportEntry, { start, end }: Span) {
    const { text } = report.document;
    const points = this.points.get(report) ?? new CodePoints(text);
    this.points.set(report, points);
    return {
      source: addressOf(report),
      selector: [
        { type: "TextPositionSelector", start: points.at(start), end: points.at(end) },
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - AROUND), start),
          suffix: text.slice(end, end + AROUND),
        },
      ],
    };
  }
}

/** Where a report is to be had, if that is a web address; else its id as a name. Offsets are of the text Hearsay read. */
function addressOf({ document }: ReportEntry): string {
  if (document.uri !== null && /^https?:\/\//i.test(document.uri) && URL.canParse(document.uri)) return document.uri;
  return `urn:hearsay:${document.id}`;
}
