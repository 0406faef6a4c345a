import type { Catalogue } from "../query/index.js";
import { edged, plain } from "./plain.js";
import { type Citation, type Reference, References } from "./references.js";
import type { Brief, Section, Sentence } from "./types.js";

const STYLE =
  "body{font:1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}" +
  "h1,h2{line-height:1.2}li{margin:.4rem 0}li.under{margin-left:1.5rem;list-style:circle}q{quotes:none}" +
  ".where{font:.8rem/1.4 system-ui,sans-serif;color:#555}a{color:#124a7c}" +
  "@media(prefers-color-scheme:dark){body{color:#e8e6e3;background:#161616}a{color:#8cc4ff}.where{color:#aaa}}";

/** A brief as one HTML page that needs nothing else: no script, nothing from outside; words of reports are text and nothing more. */
export function toHtml(brief: Brief, catalogue: Catalogue): string {
  const references = new References(brief, catalogue);
  const title = escaped(brief.title);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body><main>
<h1>${title}</h1>
<p>Made ${escaped(brief.made)} from ${catalogue.reports.length} reports. Each sentence ends in the reports it rests on, with the place of the words in each.</p>
${brief.sections.map((section) => sectionOf(section, references)).join("\n")}
<section><h2>Reports</h2><ol>
${references.all.map(referenceItem).join("\n")}
</ol></section></main></body></html>
`;
}

function sectionOf({ title, sentences, total, shown }: Section, references: References): string {
  const cut = shown < total ? `<p>${shown} of ${total} are shown.</p>` : "";
  const items = sentences.map((sentence) => item(sentence, references.citations(sentence))).join("\n");
  return `<section><h2>${escaped(title)}</h2>${cut}${items === "" ? "<p>Nothing found.</p>" : `<ul>\n${items}\n</ul>`}</section>`;
}

function item({ parts, depth }: Sentence, citations: readonly Citation[]): string {
  const words = parts
    .map(({ kind, text }) => (kind === "quoted" ? `<q>“<bdi>${escaped(text)}</bdi>”</q>` : escaped(text, true)))
    .join("");
  return `<li${depth > 0 ? ' class="under"' : ""}>${words} <span class="where">${citations.map(citation).join("; ")}</span></li>`;
}

function citation({ reference: { number }, places }: Citation): string {
  return `<a href="#r${number}">[${number}]</a> ${places.map(({ start, end }) => `${start}–${end}`).join(", ")}`;
}

function referenceItem({ number, document, title, publisher, published, uri }: Reference): string {
  const frame = [publisher, published ?? "undated", document].filter((part) => part !== null);
  const shown = `<bdi>${escaped(title)}</bdi>`;
  const linked = uri === null ? shown : `<a href="${escaped(uri)}" rel="noreferrer">${shown}</a>`;
  return `<li id="r${number}">${linked} (<bdi>${escaped(frame.join(", "))}</bdi>)</li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML's; `edges` keeps the spaces at its ends. */
function escaped(text: string, edges = false): string {
  const said = plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
  return edges ? edged(text, said) : said;
}
