import { expect, test } from "vitest";
import type { Entity } from "../model/index.js";
import { describedAlike, describedAs } from "./described.js";

function person(label: string, given: Partial<Entity> = {}): Entity {
  const id = `local:0a1b2c3d-${label.toLowerCase().replaceAll(" ", "-")}`;
  return { id, label, class: "people", country: "KEN", sector: [], ...given } as Entity;
}

function alike(a: Entity, b: Entity): boolean {
  const [left, right] = [describedAs(a), describedAs(b)];
  return left !== null && right !== null && describedAlike(left, right);
}

test("descriptions meet over what they are, whose they are and how many", () => {
  expect(alike(person("two Kenyan police officers"), person("two Kenyan officers"))).toBe(true);
  expect(alike(person("two Kenyan officers"), person("officers from the north"))).toBe(true);
  expect(alike(person("two Kenyan officers"), person("three Kenyan officers"))).toBe(false);
  expect(alike(person("two Kenyan officers"), person("two Kenyan nurses"))).toBe(false);
  expect(alike(person("two officers"), person("two officers", { country: "UGA" }))).toBe(false);
  expect(alike(person("police officers"), person("customs officers"))).toBe(false);
});

test("a former or deputy holder of an office is another person", () => {
  const office = { class: "person" } as const;
  expect(alike(person("Kenyan president", office), person("president", office))).toBe(true);
  expect(alike(person("Kenyan president", office), person("former Kenyan president", office))).toBe(false);
});

test("names, and those of no known country, are no descriptions", () => {
  expect(describedAs(person("Abdi Galgalo"))).toBeNull();
  expect(describedAs(person("armed group", { country: null }))).toBeNull();
  expect(describedAs(person("officers", { id: "local:kenya-officers" }))).toBeNull();
});
