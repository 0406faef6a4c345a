import { describe, expect, it } from "vitest";
import { isProblem } from "../../model/index.js";
import { sourcesOfFeed } from "./index.js";

/** What is made of each entry, or the problem in words. */
function entries(text: string, uri: string | null = null): unknown[] {
  return [...sourcesOfFeed("feed", new TextEncoder().encode(text), uri, null)].map((one) =>
    isProblem(one) ? one.what : JSON.parse(Buffer.from(one.bytes).toString()),
  );
}

const rss = (items: string, title = "The Bugle") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>${items}</channel></rss>`;

describe("RSS", () => {
  it("keeps who wrote it, whom it was taken from, the longest text and the date with its zone", () => {
    const item = `<item><title>Talks &amp;amp; hopes</title><link>/1</link><guid isPermaLink="false">b-1</guid>
      <dc:creator>Ann Poe</dc:creator><source url="https://wire.example">The Wire</source>
      <pubDate>Tuesday, 8 Oct 24 1:05:09 EST</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>Talks resumed on Friday.</p>]]></content:encoded></item>`;
    expect(entries(rss(item), "https://bugle.example/feed")).toEqual([
      {
        id: "b-1",
        uri: "https://bugle.example/1",
        headline: "Talks & hopes",
        published: "8 Oct 2024 01:05 -0500",
        published_by: "feed",
        publisher: "The Bugle",
        source: "The Wire",
        byline: ["Ann Poe"],
        html: "<p>Talks resumed on Friday.</p>",
      },
    ]);
  });

  it("that gathers the reports of several outlets has these as publishers", () => {
    const item = (name: string) => `<item><title>Talks</title><source url="https://x.example">${name}</source></item>`;
    expect(entries(rss(item("The Wire") + item("The Post")))).toMatchObject([
      { publisher: "The Wire", source: "The Wire" },
      { publisher: "The Post" },
    ]);
  });

  it("never links to files or scripts", () => {
    const links = ["file:///etc/passwd", "javascript:alert(1)", "ftp://x.example/1", "http://"];
    const items = links.map((link) => `<item><title>T</title><link>${link}</link></item>`).join("");
    expect(entries(rss(items))).toEqual(links.map(() => ({ headline: "T", publisher: "The Bugle", text: "T" })));
  });
});

describe("Atom, RDF and JSON Feed", () => {
  it("give the same keys", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Bugle</title><entry><id>urn:1</id><title>Talks</title>
      <link rel="self" href="/self"/><link href="/1"/><author><name>Ann Poe</name></author>
      <published>2024-10-08T10:00:00Z</published><updated>2024-10-09T10:00:00Z</updated>
      <content type="html">&lt;p&gt;They resumed.&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Bugle",
      items: [
        {
          id: "urn:1",
          url: "https://bugle.example/1",
          title: "Talks",
          authors: [{ name: "Ann Poe" }],
          date_published: "2024-10-08T10:00:00Z",
          date_modified: "2024-10-09T10:00:00Z",
          content_html: "<p>They resumed.</p>",
        },
      ],
    });
    const expected = {
      id: "urn:1",
      uri: "https://bugle.example/1",
      headline: "Talks",
      published: "2024-10-08T10:00:00Z",
      published_by: "feed",
      modified: "2024-10-09T10:00:00Z",
      publisher: "The Bugle",
      byline: ["Ann Poe"],
      html: "<p>They resumed.</p>",
    };
    expect(entries(atom, "https://bugle.example/atom")).toEqual([expected]);
    expect(entries(json)).toEqual([expected]);
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Bugle</title></channel><item rdf:about="https://bugle.example/1">
      <title>Talks</title><dc:date>2024-10-08</dc:date><dc:source>The Wire</dc:source></item></rdf:RDF>`;
    expect(entries(rdf)).toMatchObject([
      {
        uri: "https://bugle.example/1",
        published: "2024-10-08",
        published_by: "feed",
        source: "The Wire",
        text: "Talks",
      },
    ]);
  });
});

describe("a malformed feed", () => {
  const item = "<item><title>One</title><description>Talks resumed.</description></item>";

  it.each([
    ["with bare ampersands and signs", rss("<item><title>AT&T and R&D; 5 < 6</title></item>"), ["AT&T and R&D; 5 < 6"]],
    ["cut off in its second item", rss(item).replace("</item>", "</item><item><title>Tw").split("Tw")[0]!, ["One"]],
    ["that lacks an end tag", rss(item).replace("</channel>", ""), ["One"]],
    ["with control characters", rss(item.replace("One", "O\u0000n\u0008e")), ["One"]],
    ["behind blank lines and a comment", `\n\n<!-- made by hand -->${rss(item)}`, ["One"]],
  ])("%s is read", (_, text, headlines) => {
    expect(entries(text)).toEqual(headlines.map((headline) => expect.objectContaining({ headline })));
  });

  it.each([
    ["", "empty"],
    ["<rss", "broken XML"],
    ["<html><body>Not found</body></html>", "broken XML"],
    ['{"version":"https://jsonfeed.org/version/1"', "no JSON Feed"],
    [`<rss ${"x".repeat(70_000)}></rss>`, "a tag of more than 64 KB"],
    ["<a>".repeat(100_000), "broken XML"],
  ])("%.30s is refused", (text, why) => {
    expect(entries(text)).toEqual([expect.stringContaining(why)]);
  });

  it("without entries is said to be empty", () => {
    expect(entries(rss(""))).toEqual(["the feed holds no entries"]);
  });

  it("that declares entities which grow, or which read files, has them left as they are written", () => {
    const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
    const bomb = rss("<item><title>&l12; &x;</title></item>").replace(
      "<rss",
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss`,
    );
    expect(entries(bomb)).toMatchObject([{ headline: "&l12; &x;" }]);
  });

  it("nested a hundred thousand deep ends in a line, not in a crash", () => {
    const deep = rss(`<item><title>One</title>${"<b>".repeat(100_000)}${"</b>".repeat(100_000)}</item>`);
    expect(entries(deep)).toHaveLength(1);
  });
});
