import type { Catalogue } from "../query/index.js";
import { edged, plain } from "./plain.js";
import { type Citation, type Reference, References } from "./references.js";
import type { Brief, Section, Sentence } from "./types.js";

/** A brief as Markdown. Words of reports are escaped: they make no links, no markup and no HTML. */
export function toMarkdown(brief: Brief, catalogue: Catalogue): string {
  const references = new References(brief, catalogue);
  return [
    `# ${escaped(brief.title)}`,
    `Made ${escaped(brief.made)} from ${catalogue.reports.length} reports. Each sentence ends in the reports it rests on, with the place of the words in each.`,
    ...brief.sections.map((section) => sectionText(section, references)),
    ["## Reports", ...references.all.map(referenceLine)].join("\n\n"),
    "",
  ].join("\n\n");
}

function sectionText({ title, sentences, total, shown }: Section, references: References): string {
  const cut = shown < total ? [`(${shown} of ${total} are shown.)`] : [];
  const lines = sentences.map((sentence) => line(sentence, references.citations(sentence)));
  return [`## ${escaped(title)}`, ...cut, lines.length > 0 ? lines.join("\n") : "Nothing found."].join("\n\n");
}

function line({ parts, depth }: Sentence, citations: readonly Citation[]): string {
  const words = parts.map(({ kind, text }) => {
    const said = escaped(text, kind === "own");
    return kind === "quoted" ? `“${said}”` : said;
  });
  return `${depth > 0 ? "  " : ""}- ${words.join("")} ${citations.map(citation).join("; ")}`;
}

function citation({ reference, places }: Citation): string {
  return `[${reference.number}](#r${reference.number}) ${places.map(({ start, end }) => `${start}–${end}`).join(", ")}`;
}

function referenceLine({ number, document, title, publisher, published, uri }: Reference): string {
  const frame = [publisher, published ?? "undated", document]
    .filter((part) => part !== null)
    .map((part) => escaped(part));
  const link = uri === null ? "" : ` <${uri.replace(/[<>\s]/g, encodeURIComponent)}>`;
  return `<a id="r${number}"></a>${number}. ${escaped(title)} (${frame.join(", ")})${link}`;
}

const MARKUP = /[\\`*_{}[\]<>#+!|~&$]/g;

/** Text that Markdown shows as it is; `edges` keeps the spaces at its ends. */
function escaped(text: string, edges = false): string {
  const said = plain(text)
    .replace(MARKUP, "\\$&")
    .replace(/(https?|www)([:.])/gi, "$1\\$2");
  return edges ? edged(text, said) : said;
}
