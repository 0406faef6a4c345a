import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isProblem, type Problem, type Source } from "../../model/index.js";
import { readPaths, WebClient, type WebClientOptions } from "../index.js";
import { isPublicAddress } from "./address.js";
import { parseRobots } from "./robots.js";

const PAGE = "<!DOCTYPE html><title>Talks</title><p>Talks resumed on Friday.</p>";

let server: Server;
let base: string;
/** What the server does at a path; all else is not there. */
let routes: Record<string, RequestListener>;
/** Paths asked for, in order, with what was sent along. */
let asked: { path: string; headers: Record<string, unknown> }[];

async function listen(handler: RequestListener): Promise<[Server, string]> {
  const one = createServer(handler);
  await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
  return [one, `http://127.0.0.1:${(one.address() as AddressInfo).port}`];
}

beforeEach(async () => {
  routes = {};
  asked = [];
  [server, base] = await listen((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const route = routes[path];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const give =
  (body: string | Uint8Array, headers: Record<string, string> = { "content-type": "text/html" }): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(body);
const redirect =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

function client(options: Partial<WebClientOptions> = {}): WebClient {
  return new WebClient({ named: [base], agent: "hearsay/test", limits: { bytes: 1_000_000, time: 1500 }, ...options });
}

async function read(path: string, web = client()): Promise<(Source | Problem)[]> {
  const found: (Source | Problem)[] = [];
  const url = path.startsWith("http") ? path : base + path;
  const now = () => "2024-10-08T12:00:00Z";
  for await (const one of readPaths([url], { web: { client: web, now } })) found.push(one);
  return found;
}

/** What is wrong, in the words that a user sees. */
async function refusalOf(path: string, web = client()): Promise<string> {
  const found = await read(path, web);
  expect(found).toHaveLength(1);
  return isProblem(found[0]!) ? `${found[0].code}: ${found[0].what}` : `read ${found[0]!.format}`;
}

/** Writes for ever, some bytes at a time, until the other side goes. */
function drip(response: ServerResponse, bytes: Uint8Array, every: number): void {
  const timer = setInterval(() => response.write(bytes), every);
  response.on("close", () => clearInterval(timer));
}

describe("an address that the user named", () => {
  it("is a page, a text or a feed, with where and when it was had", async () => {
    routes["/page#top"] = give(PAGE);
    routes["/page"] = give(gzipSync(PAGE), { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
    routes["/text"] = give("Talks resumed.", { "content-type": "text/plain" });
    routes["/feed"] = give(
      `<rss version="2.0"><channel><title>B</title><item><title>T</title><link>/1</link></item></channel></rss>`,
    );
    routes["/odd"] = give('{"a":1}', { "content-type": "application/json" });
    routes["/moved"] = redirect("/page");
    expect(await read("/page#top")).toMatchObject([
      { format: "html", uri: `${base}/page`, fetched: "2024-10-08T12:00:00Z", contentType: "text/html; charset=utf-8" },
    ]);
    expect(await read("/text")).toMatchObject([{ format: "text", uri: `${base}/text` }]);
    expect(await read("/feed")).toMatchObject([{ format: "jsonl", uri: `${base}/1` }]);
    expect(await read("/moved")).toMatchObject([{ format: "html", uri: `${base}/page` }]);
    expect(await refusalOf("/odd")).toBe("unreadable: neither a page nor a feed");
    expect(asked.every(({ headers }) => headers["user-agent"] === "hearsay/test")).toBe(true);
  });

  it("is not fetched without a client", async () => {
    const found: unknown[] = [];
    for await (const one of readPaths([base])) found.push(one);
    expect(found).toMatchObject([{ code: "refused" }]);
    expect(asked).toEqual([]);
  });

  it("that is not there, or that fails, is said", async () => {
    routes["/broken"] = (_, response) => response.writeHead(500).end();
    routes["/cut"] = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("abc", () => response.destroy());
    };
    routes["/packed"] = give("not gzip", { "content-encoding": "gzip" });
    routes["/strange"] = give(PAGE, { "content-encoding": "zstd" });
    expect(await refusalOf("/none")).toBe("unreachable: there is no such page (HTTP 404)");
    expect(await refusalOf("/broken")).toBe("unreachable: the server cannot give it (HTTP 500)");
    expect(await refusalOf("/cut")).toBe("unreachable: the server breaks the connection off");
    expect(await refusalOf("/packed")).toBe("unreachable: what it sends is packed and damaged");
    expect(await refusalOf("/strange")).toMatch(/packed in a way/);
    expect(await refusalOf("http://127.0.0.1:1/", client({ named: ["http://127.0.0.1:1/"] }))).toBe(
      "unreachable: the server refuses the connection",
    );
  });
});

describe("hostile servers", () => {
  it("that redirect in a circle or without end are left", async () => {
    routes["/a"] = redirect("/b");
    routes["/b"] = redirect("/a");
    for (let n = 0; n < 20; n++) routes[`/${n}`] = redirect(`/${n + 1}`);
    routes["/nowhere"] = redirect("http://");
    expect(await refusalOf("/a")).toMatch(/^refused: its redirects lead in a circle/);
    expect(await refusalOf("/0")).toBe("refused: it redirects more than 5 times");
    expect(await refusalOf("/nowhere")).toBe("unreachable: it redirects to nowhere");
  });

  it("that redirect to files, scripts or passwords are left", async () => {
    const links = ["file:///etc/passwd", "ftp://127.0.0.1/", "data:text/html,hi", "javascript:alert(1)"];
    for (const [n, link] of links.entries()) {
      routes[`/${n}`] = redirect(link);
      expect(await refusalOf(`/${n}`)).toMatch(/^refused: \w+ links are not followed$/);
    }
    routes["/login"] = redirect("http://me:secret@127.0.0.1/");
    expect(await refusalOf("/login")).toBe("refused: links with a password are not followed");
  });

  it("that redirect into this machine or its network are left; another port is another host", async () => {
    const [other, address] = await listen(give(PAGE));
    const places = [
      address,
      "http://localhost:1/",
      "http://10.0.0.1/",
      "http://169.254.169.254/latest",
      "http://[::1]/",
    ];
    for (const [n, place] of places.entries()) {
      routes[`/${n}`] = redirect(place);
      expect(await refusalOf(`/${n}`)).toMatch(/^refused: it leads to .*, an address of this machine or its network/);
    }
    other.close();
  });

  it("of this machine are refused where the user named another", async () => {
    const web = client({ named: ["http://example.org/"] });
    expect(await refusalOf("/", web)).toMatch(/^refused: it leads to 127\.0\.0\.1/);
    const port = new URL(base).port;
    for (const host of ["2130706433", "0x7f.1", "localhost", "[::ffff:127.0.0.1]"])
      expect(await refusalOf(`http://${host}:${port}/`, web)).toMatch(/^refused: it leads to /);
    expect(asked).toEqual([]);
  });

  it("that are slow, or that drip, are given up", async () => {
    routes["/silent"] = () => {};
    routes["/head"] = (_, response) => {
      response.writeHead(200);
      response.flushHeaders();
    };
    routes["/drip"] = (_, response) => drip(response, Buffer.from("a"), 20);
    for (const path of ["/silent", "/head", "/drip"])
      expect(await refusalOf(path)).toBe("unreachable: the server takes too long");
  });

  it("that send without end, say that they will, or send bombs are cut off", async () => {
    routes["/endless"] = (_, response) => drip(response, Buffer.alloc(200_000, "a"), 1);
    routes["/declared"] = (_, response) => {
      response.writeHead(200, { "content-length": "1073741824" });
      response.flushHeaders();
    };
    routes["/bomb"] = give(gzipSync(Buffer.alloc(50_000_000, "a")), { "content-encoding": "gzip" });
    for (const path of ["/endless", "/declared", "/bomb"])
      expect(await refusalOf(path)).toBe("refused: it is longer than 1 MB, which no report is");
  });
});

describe("politeness", () => {
  it("asks a host one thing at a time, with a gap between", async () => {
    const slept: number[] = [];
    const sleep = async (ms: number) => void slept.push(ms);
    const web = client({ gap: 2000, sleep });
    routes["/1"] = give(PAGE);
    await Promise.all([web.get(`${base}/1`), web.get(`${base}/1`), web.get(`${base}/none`)]);
    expect(slept).toEqual([2000, 2000]);
  });

  it("asks robots.txt once a host and does as it says", async () => {
    routes["/robots.txt"] = give("User-agent: *\nDisallow: /private\nCrawl-delay: 7\n", {});
    routes["/page"] = give(PAGE);
    routes["/sly"] = redirect("/private/1");
    const slept: number[] = [];
    const web = client({ robots: true, sleep: async (ms) => void slept.push(ms) });
    expect(await refusalOf("/page", web)).toBe("read html");
    const refusal = `refused: the robots.txt of ${new URL(base).host} asks programs not to fetch it`;
    expect(await refusalOf("/private/1", web)).toBe(refusal);
    expect(await refusalOf("/sly", web)).toBe(refusal);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt", "/page", "/sly"]);
    expect(slept).toEqual([7000, 7000]);
  });

  it("without a robots.txt all is allowed; where the server fails over it, nothing is", async () => {
    routes["/page"] = give(PAGE);
    expect(await refusalOf("/page", client({ robots: true }))).toBe("read html");
    routes["/robots.txt"] = (_, response) => response.writeHead(503).end();
    expect(await refusalOf("/page", client({ robots: true }))).toMatch(/^refused: the robots\.txt/);
  });

  it("sends along what the server gave the last time", async () => {
    routes["/feed"] = (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"', "last-modified": "Tue, 08 Oct 2024 10:00:00 GMT" }).end(PAGE);
    };
    const first = await client().get(`${base}/feed`);
    const again = await client().get(`${base}/feed`, { etag: first.etag, lastModified: first.lastModified });
    expect(again).toMatchObject({ status: 304, bytes: new Uint8Array(0) });
    expect(asked[1]!.headers["if-modified-since"]).toBe("Tue, 08 Oct 2024 10:00:00 GMT");
  });
});

describe("addresses", () => {
  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    "127.0.0.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "localhost",
    "",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("robots.txt", () => {
  const text = `# rules
User-agent: other
Disallow: /

User-agent: *
User-agent: some
Disallow: /a
Allow: /a/open
Disallow: /*.pdf$
Disallow: /q*x*y
Crawl-delay: 2.5`;

  it("is read by group, the longest rule first, stars and ends too", () => {
    const robots = parseRobots(text, "hearsay");
    expect(robots.delay).toBe(2.5);
    const paths = ["/", "/a", "/abc", "/a/open/1", "/b.pdf", "/b.pdf?x", "/q1x2y3", "/q1y"];
    expect(paths.filter((path) => robots.allows(path))).toEqual(["/", "/a/open/1", "/b.pdf?x", "/q1y"]);
  });

  it("has its own group for a program that it names", () => {
    expect(parseRobots(`${text}\n\nuser-agent: HearSay\nDisallow:\n`, "hearsay").allows("/a")).toBe(true);
    expect(parseRobots(text, "other").allows("/x")).toBe(false);
    expect(parseRobots("Disallow: /", "hearsay").allows("/x")).toBe(true);
  });

  it("cannot be made slow", () => {
    const robots = parseRobots(`User-agent: *\n${`Disallow: /${"a*".repeat(15)}b$\n`.repeat(200)}`, "hearsay");
    expect(robots.allows(`/${"a".repeat(2000)}`)).toBe(true);
  });
});
