import { expect, test } from "vitest";
import { parseDatedEvents } from "./calendar.js";
import { parseOutlets } from "./outlets.js";
import { parseOffices, parsePeople } from "./people.js";
import { parseStates } from "./states.js";
import { parseTsv } from "./tsv.js";

test("rows by column name, with comments and empty lines passed over", () => {
  const rows = parseTsv("# made by hand\na\tb\r\n1\t2\r\n\n# more\n3\t\n", "x.tsv", ["a", "b"]);
  expect(rows.map((row) => [row.line, row.cells])).toEqual([
    [3, { a: "1", b: "2" }],
    [6, { a: "3", b: "" }],
  ]);
});

const PEOPLE = "id\tlabel\tcalled\taliases\tborn\tcountry\tsector\tdescription\n";
const OFFICES = "person\tcountry\trole\ttitles\tfrom\tto\n";

test.each([
  ["a missing header", () => parsePeople("", "p.tsv"), "p.tsv:1: no header row"],
  ["a wrong header", () => parsePeople("id\tname\n", "p.tsv"), 'p.tsv:1: header is "id, name"'],
  ["a short row", () => parsePeople(`${PEOPLE}Q1\tA\n`, "p.tsv"), "p.tsv:2: 2 cells; wanted 8"],
  ["an id of no kind", () => parsePeople(`${PEOPLE}x\tA\t\t\t\t\t\t\n`, "p.tsv"), 'p.tsv:2: id "x"'],
  [
    "a day that is none",
    () => parsePeople(`${PEOPLE}Q1\tA\t\t\t1999-02-29\t\t\t\n`, "p.tsv"),
    'p.tsv:2: born "1999-02-29"',
  ],
  ["a sector that is none", () => parsePeople(`${PEOPLE}Q1\tA\t\t\t\t\tXYZ\t\n`, "p.tsv"), 'p.tsv:2: sector "XYZ"'],
  ["a blank label", () => parsePeople(`${PEOPLE}Q1\t A\t\t\t\t\t\t\n`, "p.tsv"), 'p.tsv:2: label " A"'],
  [
    "an end before the start",
    () => parseOffices(`${OFFICES}Q1\tRUS\thead\t\t2001\t2000\n`, "o.tsv"),
    "o.tsv:2: ends 2000",
  ],
  ["an outlet's wrong class", () => parseOutlets(outlet("paper", "x.org"), "u.tsv"), 'u.tsv:2: class "paper"'],
  [
    "an outlet's wrong domain",
    () => parseOutlets(outlet("news_outlet", "http://x.org"), "u.tsv"),
    'u.tsv:2: domain "http',
  ],
  ["a demonym without its plural", () => parseStates(state("Dane"), "s.tsv"), 's.tsv:2: demonym "Dane"'],
  [
    "an event with no date",
    () => parseDatedEvents("names\tfrom\tto\tcountry\nx\t\t\t\n", "e.tsv"),
    "e.tsv:2: from is empty",
  ],
])("%s is refused with its file and line", (_, read, message) => {
  expect(read).toThrow(message);
});

function outlet(kind: string, domain: string): string {
  return `id\tlabel\tclass\tcountry\tcontrol\tgroup\tdomains\taliases\tcredits\nlocal:x\tX\t${kind}\t\tunknown\t\t${domain}\t\t\n`;
}

function state(demonyms: string): string {
  const header = "id\tcode\tkind\tlabel\tofficial\taliases\tcontextual\tadjectives\tdemonyms\tcapitals\tfrom\tto\n";
  return `${header}Q35\tDNK\tstate\tDenmark\t\t\t\tDanish\t${demonyms}\tCopenhagen\t\t\n`;
}
