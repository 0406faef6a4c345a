import fc from "fast-check";
import { expect, test } from "vitest";
import { foldToken, splitName } from "./split.js";
import { TokenIndex } from "./token-index.js";

test.each([
  ["Kang Dae-sik", ["Kang", "Dae", "-", "sik"]],
  ["People’s Republic", ["People", "'s", "Republic"]],
  ["Workers' Party", ["Workers", "'", "Party"]],
  ["U.S. Army", ["U.S.", "Army"]],
  ["Washington, D.C.", ["Washington", ",", "D.C."]],
  ["Radio Free Europe/Radio Liberty", ["Radio", "Free", "Europe", "/", "Radio", "Liberty"]],
  ["Côte d'Ivoire", ["Côte", "d'Ivoire"]],
])("%s is split as the tokenizer splits it", (name, tokens) => {
  expect(splitName(name)).toEqual(tokens);
});

test("accents fold, plain letters stay", () => {
  expect(["Erdoğan", "Łódź", "Đukanović", "Søren", "Xi"].map(foldToken)).toEqual([
    "Erdogan",
    "Lodz",
    "Dukanovic",
    "Soren",
    "Xi",
  ]);
});

test("a name is found with and without its accents, and never in another case", () => {
  const index = new TokenIndex<string>();
  index.add("São Paulo", "city");
  index.add("US", "state");
  index.add("us", "word");
  expect(index.lookup("Sao Paulo")).toEqual(["city"]);
  expect(index.lookup("São Paulo")).toEqual(["city"]);
  expect(index.lookup("sao paulo")).toEqual([]);
  expect(index.lookup("SAO PAULO")).toEqual(["city"]);
  expect(index.lookup("US")).toEqual(["state"]);
  expect(index.lookup("us")).toEqual(["word"]);
});

test("hostile tokens are looked at no further than a name is long", () => {
  const index = new TokenIndex<string>();
  index.add("a b", "x");
  expect(index.match(["a".repeat(5_000_000), "b"], 0)).toBeNull();
  expect(index.match(["a", "b".repeat(5_000_000)], 0)).toBeNull();
  expect(index.match(["\ud800", "b"], 0)).toBeNull();
});

test("whatever is put in is found at its own length", () => {
  const word = fc.stringMatching(/^[A-Za-zé'.-]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.array(word, { maxLength: 3 }), (words, more) => {
      const name = words.join(" ");
      const tokens = splitName(name);
      const index = new TokenIndex<string>();
      index.add(name, name);
      expect(index.match([...tokens, ...more], 0)).toEqual({ length: tokens.length, values: [name] });
    }),
  );
});
