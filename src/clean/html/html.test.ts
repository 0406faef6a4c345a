import { beforeAll, describe, expect, it } from "vitest";
import { isProblem, NewsDocument, type Source, sha256 } from "../../model/index.js";
import { smallLexicon } from "../fixtures/lexicon.js";
import { clean, HostLines, loadLanguages } from "../index.js";
import { PARAGRAPHS, pageOf, TITLE } from "./fixtures/pages.js";
import { readPage } from "./index.js";

beforeAll(loadLanguages);

const lexicon = smallLexicon();
const BODY = PARAGRAPHS.join("\n\n");

function read(html: string | Uint8Array, context = {}) {
  return readPage(typeof html === "string" ? new TextEncoder().encode(html) : html, context);
}

function sourceOf(html: string, uri: string | null = null): Source {
  const bytes = new TextEncoder().encode(html);
  return { bytes, hash: sha256(bytes), origin: "page.html", format: "html", fetched: null, uri };
}

describe("the report of a page", () => {
  it("is its title and its paragraphs, and nothing round them", () => {
    expect(read(pageOf()).text).toBe(`${TITLE}\n\n${BODY}`);
  });

  it.each([
    [
      "a box of other reports",
      `<div class="related-stories"><p>Storm closes the harbour of Westport for a second day, says the coast guard.</p></div>`,
    ],
    [
      "a newsletter form",
      `<form><p>Get the morning letter of The Harbour Times delivered to you every single day.</p></form>`,
    ],
    [
      "a caption",
      `<figure><img src="x.jpg"><figcaption>Mara Lind leaves the hall in Eastport on Tuesday night.</figcaption></figure>`,
    ],
    [
      "what is hidden",
      `<p style="display:none">This line is for programs that read the page and for nobody who sees it.</p>`,
    ],
    ["a paragraph said twice", `<p>${PARAGRAPHS[0]}</p>`],
    ["a link", `<p><a href="/other">Sudland’s fishing fleet stays in harbour as the storm goes on</a></p>`],
    [
      "a script",
      `<script>document.write("<p>They signed at once, said the minister, and left for home.</p>")</script>`,
    ],
  ])("leaves out %s in its midst, and says why", (_, between) => {
    const page = read(pageOf({ between }));
    expect(page.text).toBe(`${TITLE}\n\n${BODY}`);
    for (const { reason } of page.removed()) expect(reason).toMatch(/\w/);
  });

  it("keeps quotations, lists and headings that stand in its midst", () => {
    const between = `<h2>What is open</h2><ul><li>How far the coast guards may go.</li><li>Who pays for the buoys.</li></ul><blockquote><p>No text, no talks.</p></blockquote>`;
    const { text } = read(pageOf({ between }));
    for (const words of ["What is open", "Who pays for the buoys.", "No text, no talks."])
      expect(text).toContain(words);
  });

  it("two links side by side are two words, a break after a sentence is a line", () => {
    const between =
      "<div>It ended late.<br>It began early.</div><p>They met <a href=1>envoys</a><a href=2>ministers</a> and many others in the town hall of Eastport, they said.</p>";
    const { text } = read(pageOf({ between }));
    expect(text).toContain("It ended late.\n\nIt began early.");
    expect(text).toContain("envoys ministers and");
  });

  it("leads back to the bytes it was made of, entities and accents included", () => {
    const between =
      "<p>Caf&eacute; owners in Zürich &amp; Genève said <b>nothing</b> had changed for them since the talks began in spring.</p>";
    const bytes = new TextEncoder().encode(pageOf({ between }));
    const { text, map, blocks } = read(bytes);
    const at = text.indexOf("nothing had");
    const span = map.bytesOf({ start: at, end: at + "nothing had".length })!;
    expect(new TextDecoder().decode(bytes.subarray(span.start, span.end))).toBe("nothing</b> had");
    for (const block of blocks) expect(map.bytesOf(block), text.slice(block.start, block.end)).not.toBeNull();
    const owners = map.bytesOf({ start: text.indexOf("Café"), end: text.indexOf("Café") + 4 })!;
    expect(new TextDecoder().decode(bytes.subarray(owners.start, owners.end))).toBe("Caf&eacute;");
  });

  it("is unsure where its views disagree, and says so", () => {
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${"Another tale altogether, told at length and in other words. ".repeat(12)}"}</script>`;
    expect(read(pageOf()).confidence).toEqual({ value: 1, reasons: [] });
    const { value, reasons } = read(pageOf({ head: data })).confidence;
    expect(value).toBeLessThan(0.7);
    expect(reasons.join()).toContain("disagree");
    const document = clean(sourceOf(pageOf({ head: data })), lexicon) as NewsDocument;
    expect(document.blocks[0]!.reason).toContain("unsure");
  });

  it("is looked for in the markup where Readability finds none", () => {
    const short = `<html><body><div itemprop="articleBody"><p>The talks in Eastport ended on Tuesday without a text, officials said.</p></div></body></html>`;
    expect(read(short).text).toContain("The talks in Eastport ended on Tuesday");
  });

  it("is without the lines that its host prints on every page", () => {
    const line =
      "<p>The Harbour Times has brought you the news of the coast since the days of the first steamers, and it always will.</p>";
    const pages = ["Talks reopen", "Storm at sea", "New mayor named"].map((title, i) =>
      sourceOf(
        pageOf({ title, between: line }).replace("midnight", `${i + 8} o’clock`),
        `https://harbour.example/${i}`,
      ),
    );
    const hosts = new HostLines();
    for (const page of pages) hosts.learn(page);
    const alone = clean(pages[0]!, lexicon) as NewsDocument;
    const together = clean(hosts.told(pages[0]!), lexicon) as NewsDocument;
    const turned = new HostLines();
    for (const page of pages.toReversed()) turned.learn(page);
    expect(turned.told(pages[0]!).hostLines).toEqual(hosts.told(pages[0]!).hostLines);
    expect(alone.text).toContain("first steamers");
    expect(together.text).not.toContain("first steamers");
    expect(together.text).toContain("8 o’clock");
    expect(together.id).toBe(alone.id);
  });
});

describe("the line under the headline", () => {
  const deck = "Envoys of both shores met for the first time since the spring";

  it("is what the page's data or markup call so", () => {
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","alternativeHeadline":"${deck}"}</script>`;
    expect(read(pageOf({ head: data })).metadata.subtitle).toBe(deck);
    const shown = pageOf().replace("</h1>", `</h1><p class="article__sub-title">${deck}</p>`);
    const document = clean(sourceOf(shown), lexicon) as NewsDocument;
    expect(document.subheadline).toBe(deck);
  });

  it("is no description for search machines", () => {
    expect(read(pageOf({ head: `<meta name="description" content="${deck}">` })).metadata.subtitle).toBeNull();
  });
});

describe("markup beyond measure", () => {
  it("is read, however many children an element has", () => {
    const many = "<b>x</b>".repeat(140_000);
    expect(() => read(pageOf({ between: `<div itemprop="name">${many}</div>` }))).not.toThrow();
  });
});

describe("a page's own words about its report", () => {
  const linked = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}",
    "datePublished":"2024-08-14T09:30:00+02:00","dateModified":"2024-08-15T10:00:00+02:00","author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"AFP"}],
    "publisher":{"name":"The Harbour Times"}}</script>`;

  it("reach the record with where they stand and how sure they are", () => {
    const document = NewsDocument.parse(clean(sourceOf(pageOf({ head: linked })), lexicon));
    expect(document).toMatchObject({
      headline: TITLE,
      byline: ["Jane Doe"],
      publisher: { id: "local:harbour-times" },
      agency: "local:afp",
      modified: "2024-08-15T10:00+02:00",
      published: { value: "2024-08-14", precision: "day", basis: "metadata" },
    });
    expect(document.published.reasons[0]!.text).toContain("JSON-LD datePublished");
    expect(document.published.candidates[0]).toMatchObject({ source: "JSON-LD datePublished", confidence: 0.95 });
  });

  it.each([
    [
      "a line break in a string",
      linked
        .replace('"2024-08-14', '"2024-08-14')
        .replace(`"headline":"${TITLE}"`, `"headline":"Border talks\n reopen"`),
    ],
    ["commas too many", linked.replace('"AFP"}],', '"AFP"},],').replace('Times"}}', 'Times",},}')],
    ["no end", linked.replace('"publisher":{"name":"The Harbour Times"}}', '"publisher":{"name":"The Harb')],
    ["comments round it", linked.replace('json">', 'json">\n<!--').replace("</script>", "-->\n</script>")],
    ["quotes as entities", linked.replace(/(?<=json">).*(?=<\/script>)/s, (data) => data.replaceAll('"', "&quot;"))],
    ["words for a brace", linked.replace('"publisher":{"name"', '"publisher":= "name"')],
  ])("are read from linked data with %s", (_, head) => {
    const { metadata } = read(pageOf({ head }));
    expect(metadata.published?.value).toBe("2024-08-14T09:30+02:00");
    expect(metadata.authors).toEqual(["Jane Doe"]);
  });

  it.each([
    ["Open Graph", `<meta property="article:published_time" content="2024-08-14T08:00:00Z">`, "2024-08-14T08:00Z"],
    ["Dublin Core", `<meta name="DC.date.issued" content="2024-08-14">`, "2024-08-14"],
    ["a bare meta tag", `<meta name="pubdate" content="20240814">`, "2024-08-14"],
  ])("give the date as %s", (_, head, value) => {
    expect(read(pageOf({ head })).metadata.published?.value).toBe(value);
  });

  it.each([
    ["microdata", `<span itemprop="datePublished" content="2024-08-14">today</span>`],
    ["a time element", `<time datetime="2024-08-14">Wednesday</time>`],
    ["words in English", `<div>Published: August 14th, 2024, 8 am</div>`],
    ["words in German", `<div>Veröffentlicht am 14. August 2024</div>`],
    ["words in Spanish", `<div>Publicado el 14 de agosto de 2024</div>`],
    ["figures", `<div class="date">14/08/2024</div>`],
  ])("give the date in %s above the report", (_, above) => {
    expect(read(pageOf({ above })).metadata.published?.value).toBe("2024-08-14");
  });

  it("the address tells the date where nothing else does, and the day shown outweighs another clock's", () => {
    expect(read(pageOf(), { uri: "https://harbour.example/2024/08/14/talks" }).metadata.published?.value).toBe(
      "2024-08-14",
    );
    const late = `<meta property="article:published_time" content="2024-08-15T03:30:00Z">`;
    expect(read(pageOf({ head: late, above: "<p>Aug. 14, 2024 11:30 pm ET</p>" })).metadata.published?.value).toBe(
      "2024-08-14",
    );
  });

  it.each([
    [`<p class="byline">By Jane Doe and John van der Roe</p>`, ["Jane Doe", "John van der Roe"], []],
    [`<div>By JANE DOE, Staff Writer</div>`, ["JANE DOE"], []],
    [`<div>By Jane Doe | Harbour Wire Services</div>`, ["Jane Doe"], ["Harbour Wire Services"]],
    [`<a rel="author" href="/jane">Jane Doe</a>`, ["Jane Doe"], []],
    [`<p>By Reuters</p>`, [], ["Reuters"]],
    [`<p>admin</p>`, [], []],
  ])("the byline %s names people and others", (above, people, others) => {
    const { metadata } = read(pageOf({ above }));
    expect(metadata.authors).toEqual(people);
    for (const other of others) expect(metadata.agencies).toContain(other);
  });

  it("the title is the one shown, or the head's without the site's tail", () => {
    expect(
      read(pageOf({ head: `<meta property="og:title" content="Border talks reopen - what we know">` })).metadata.title,
    ).toBe(TITLE);
    expect(read(pageOf().replace(/<h1>.*?<\/h1>/, "")).metadata.title).toBe(TITLE);
  });

  it("where the report first stood is another thing than who runs the page", () => {
    const head = `<meta property="og:site_name" content="The Harbour Times"><link rel="canonical" href="https://wire.example/talks">`;
    const { metadata } = read(pageOf({ head }), { uri: "https://harbour.example/talks" });
    expect(metadata).toMatchObject({ publisher: "The Harbour Times", originalSource: "wire.example" });
  });
});

describe("bytes of a page are read by", () => {
  const words = "Ärger in Zürich: „nein“";
  const page = (meta: string) =>
    `<html><head>${meta}</head><body><article><p>${words}, said the mayor of the town, and left the hall.</p></article></body></html>`;

  it.each([
    [
      "the charset it declares",
      Buffer.from(page(`<meta charset="windows-1251">`).replace(words, "Zurich"), "latin1"),
      "Zurich",
    ],
    ["UTF-8, whatever it declares", Buffer.from(page(`<meta charset="iso-8859-1">`)), words],
    ["its byte order mark", Buffer.from(`\ufeff${page("")}`, "utf16le"), words],
    [
      "Latin-1 where it says so",
      Buffer.from(
        page(`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">`).replace(words, "Zürich"),
        "latin1",
      ),
      "Zürich",
    ],
  ])("%s", (_, bytes, expected) => {
    expect(read(bytes).text).toContain(expected);
  });

  it("the charset of the transport before the page's own", () => {
    const bytes = Buffer.from(
      page(`<meta charset="utf-8">`).replace(words, "\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2"),
      "latin1",
    );
    const { text, encoding } = read(bytes, { contentType: "text/html; charset=windows-1251" });
    expect(encoding).toBe("windows-1251");
    expect(text).toContain("Привет");
  });
});

describe("a hostile page is read in bounds", () => {
  it.each([
    ["a hundred thousand nested tags", "<div>".repeat(100_000) + BODY],
    ["tags that never close", pageOf({ between: "<b><i><a href=x>".repeat(20_000) })],
    ["end tags that nothing opened", pageOf({ between: "</div></section>".repeat(50_000) })],
    ["a flood of entities", pageOf({ between: `<p>${"&amp;&nosuch;&#x41;".repeat(50_000)}</p>` })],
    ["a flood of names of entities", pageOf({ between: Array.from({ length: 20_000 }, (_, i) => `&x${i};`).join("") })],
    [
      "an attribute of two megabytes",
      pageOf({ between: `<p class="${"a".repeat(2_000_000)}">so it was said in the hall that night.</p>` }),
    ],
    [
      "fifty thousand attributes",
      pageOf({ between: `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(" ")}>so it was.</p>` }),
    ],
    ["quotes that never close", pageOf({ between: `<a href="`.repeat(50_001) })],
    ["comments that never close", pageOf({ below: "<!--".repeat(100_000) })],
    ["scripts that never close", pageOf({ below: "<script>".repeat(100_000) })],
    ["a hundred thousand paragraphs", pageOf({ between: "<p>It was so.".repeat(100_000) })],
    ["bare brackets", "<".repeat(500_000)],
    [
      "linked data nested without end",
      pageOf({ head: `<script type="application/ld+json">${'{"a":['.repeat(100_000)}</script>` }),
    ],
    ["nothing", ""],
    ["zero bytes", "<html>\u0000<p>\u0000</p>"],
  ])("%s", (_, html) => {
    const result = clean(sourceOf(html), lexicon);
    if (isProblem(result)) expect(result.what).not.toMatch(/failed/);
    else NewsDocument.parse(result);
  });

  it("one longer than a page can be is refused with a clear line", () => {
    const result = clean(sourceOf(`<html>${" ".repeat(17 * 1024 * 1024)}`), lexicon);
    expect(result).toMatchObject({ code: "set-aside", what: "a web page of 17 MB, which no report has" });
  });
});
