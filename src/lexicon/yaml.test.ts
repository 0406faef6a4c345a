import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DATA_FOLDER } from "./load.js";
import { parseYaml, readTables } from "./yaml.js";

const files = readdirSync(DATA_FOLDER, { recursive: true, encoding: "utf8" }).filter((path) => /\.ya?ml$/.test(path));

test.each(files)("%s is read as the full reader reads it", (path) => {
  const text = readFileSync(join(DATA_FOLDER, path), "utf8");
  const quick = readTables(text);
  expect(quick, "left to the slow reader").toBeDefined();
  expect(quick).toEqual(parse(text));
});

const SMALL: [string, string][] = [
  ["a block in a block", "a:\n  b: 1\n  c:\n    - x\n    - {y: 2}\nd: [1, two, 'it''s', \"q \\\" q\"]\n"],
  ["a list at its key's own column", "a:\n- b\n- c: 1\n  d: 2\ne: f\n"],
  ["comments", "# first\na: 1 # one\n\n# between\nb:   # nothing here\n  - c # d\n"],
  ["scalars", 'a: true\nb: ~\nc:\nd: -2.5\ne: 072\nf: "072"\ng: 1e3\nh: a-b\ni: U.S.\n'],
  ["a flow over lines", "a: [one,\n  two words, # why\n  three]\nb: {c: 1,\n  d: [2]}\n"],
  ["folded words", "a: >-\n  one two\n  three\nb: 1\n"],
  ["a list of lists", "- - a\n  - b\n- [c, d]\n"],
  ["no end of line", "a: b"],
  ["an empty list and map", "a: []\nb: {}\n"],
];

test.each(SMALL)("%s", (_, text) => {
  expect(readTables(text)).toEqual(parse(text));
});

const MORE: [string, string][] = [
  ["an anchor", "a: &x 1\nb: *x\n"],
  ["a literal block", "a: |\n  one\n  two\n"],
  ["a plain scalar over lines", "a: one\n  two\n"],
  ["two documents", "---\na: 1\n"],
  ["a pair in a list", "a: [b: 1]\n"],
];

test.each(MORE)("%s goes to the full reader", (_, text) => {
  expect(readTables(text)).toBeUndefined();
  expect(parseYaml(text)).toEqual(parse(text));
});

test("what is no YAML is refused as the full reader refuses it", () => {
  expect(() => parseYaml("a: [1, 2\nb: 3\n")).toThrow();
});
