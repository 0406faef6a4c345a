import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const BUILT = new URL("../dist/web/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path.replace(/^\//, ""), BUILT), "utf8");

/** Scripts that a page needs before it can be drawn: the one it names, and what that imports at once. */
function scriptsOf(html: string): Map<string, string> {
  const found = new Map<string, string>();
  const take = (path: string) => {
    if (found.has(path)) return;
    const text = read(path);
    found.set(path, text);
    for (const match of text.matchAll(/(?:^|[;}\n])(?:import|export)\s*(?:[^"'();]*?\bfrom\s*)?["'](\.[^"']+)["']/g))
      take(new URL(match[1]!, `file://${path}`).pathname);
  };
  for (const match of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) take(match[1]!);
  return found;
}

describe("the built app", () => {
  const html = read("index.html");

  it("needs at most 90 kB of script, gzipped, for its first page; graphs come later", () => {
    const scripts = scriptsOf(html);
    const bytes = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(scripts.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(90_000);
    expect([...scripts.keys()].join(" ")).not.toMatch(/relations|timeline/);
  });

  it("has nothing inline and nothing from elsewhere, as its policy asks", () => {
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/);
    for (const match of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(match[1]).toMatch(/^\/(?!\/)/);
  });
});
