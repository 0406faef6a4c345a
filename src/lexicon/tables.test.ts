import { describe, expect, test } from "vitest";
import { INTERNATIONAL_CODES } from "./checks.js";
import { loadLexicon } from "./load.js";

const lexicon = loadLexicon();
const { tables } = lexicon;
const codes = new Set(tables.states.map((state) => state.code));

function twice(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

describe("ids", () => {
  test("each actor's id is its own", () => {
    const { states, people, organizations, outlets, places } = tables;
    const ids = [states, people, organizations, outlets, places].flatMap((rows) => rows.map((row) => row.id));
    expect(twice(ids)).toEqual([]);
  });

  test("each state's code is its own, but for partly recognised ones", () => {
    expect(twice(tables.states.filter((state) => state.kind !== "partial").map((state) => state.code))).toEqual([]);
  });

  test("each body, each domain has one row", () => {
    expect(twice(tables.bodies.map((body) => body.id))).toEqual([]);
    expect(twice(tables.outlets.flatMap((outlet) => outlet.domains))).toEqual([]);
  });
});

describe("references", () => {
  test("every country is a state's code or PLOVER's", () => {
    const { people, offices, organizations, outlets, places, anniversaries, holidays, events } = tables;
    const rows = [people, offices, organizations, outlets, places, anniversaries, holidays, events].flat();
    const unknown = rows
      .map((row) => row.country)
      .filter((code) => code !== null && !codes.has(code) && !INTERNATIONAL_CODES.has(code));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test("every office has its person, every known body its kind", () => {
    const people = new Set(tables.people.map((person) => person.id));
    expect(tables.offices.filter((office) => !people.has(office.person))).toEqual([]);
    const bodies = new Set(tables.bodies.map((body) => body.id));
    const named = tables.organizations.flatMap((row) => row.body ?? []);
    expect(named.filter((body) => !bodies.has(body))).toEqual([]);
    expect(tables.bodies.flatMap((body) => body.partOf ?? []).filter((body) => !bodies.has(body))).toEqual([]);
    expect(twice(tables.organizations.filter((row) => row.body).map((row) => `${row.country} ${row.body}`))).toEqual(
      [],
    );
  });

  test("every role of roles.tsv is held by someone", () => {
    const held = new Set(tables.offices.map((office) => office.role));
    expect(tables.roles.flatMap((role) => role.offices).filter((role) => !held.has(role))).toEqual([]);
  });
});

describe("names", () => {
  test("every name and alias finds its actor", () => {
    const rows = [tables.states, tables.people, tables.organizations, tables.outlets, tables.places].flat();
    const lost = rows.flatMap((row) =>
      [row.label, ...row.aliases].filter((name) => !lexicon.lookup(name).some((c) => c.entity === row.id)),
    );
    expect(lost).toEqual([]);
  });

  test("every adjective, demonym and capital finds its state", () => {
    const lost = tables.states.flatMap((state) => {
      const people = state.demonyms.flatMap((demonym) => [demonym.singular, demonym.plural]);
      const names = [...state.adjectives, ...people, ...state.capitals, ...state.contextual];
      return names.filter((name) => !lexicon.lookup(name).some((c) => c.entity === state.id));
    });
    expect(lost).toEqual([]);
  });

  test("every phrase of a body or role is found by its head", () => {
    const find = (phrase: string) => phrase.replaceAll("'s", " 's").split(/ +/);
    for (const { phrases } of tables.bodies) {
      for (const phrase of phrases)
        expect(lexicon.bodies.endingAt(find(phrase), find(phrase).length - 1), phrase).not.toBeNull();
    }
    expect(twice(tables.bodies.flatMap((body) => body.phrases))).toEqual([]);
    expect(twice(tables.roles.flatMap((role) => role.phrases))).toEqual([]);
  });
});

test("all members of the United Nations are there, and as many capitals", () => {
  const states = tables.states.filter((state) => state.kind === "state");
  expect(states).toHaveLength(197);
  expect(states.filter((state) => state.capitals.length === 0).length).toBeLessThan(20);
  expect(states.filter((state) => state.adjectives.length === 0).map((state) => state.code)).toEqual(["DMA", "SLB"]);
});

test("nobody takes office before birth, and few are undated", () => {
  const born = new Map(tables.people.map((person) => [person.id, person.born]));
  const early = tables.offices.filter((office) => office.from && born.get(office.person)! > office.from);
  expect(early).toEqual([]);
  expect(tables.people.filter((person) => person.born !== null).length).toBeGreaterThan(2500);
});

test("nearly every state has a head of state and of government in 2024", () => {
  const states = tables.states.filter((state) => state.kind === "state");
  const without = states.filter((state) => lexicon.holders(state.code, "head_of_state", "2024-07-15").length === 0);
  expect(without.length).toBeLessThan(15);
  const leaderless = states.filter((state) => lexicon.holders(state.code, "leader", "2015-07-15").length === 0);
  expect(leaderless.length).toBeLessThan(20);
});
