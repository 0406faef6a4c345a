import { describe, expect, it } from "vitest";
import type { Manner } from "../../model/index.js";
import { stanceOf, type Utterance } from "./stance.js";

const say = (manner: Manner, more: Partial<Utterance> = {}) =>
  stanceOf({
    manner,
    act: "AID",
    person: false,
    own: false,
    given: false,
    negative: false,
    stage: "done",
    contested: false,
    news: false,
    ...more,
  });

describe("the stance of an utterance", () => {
  it("is an allegation where it is about another and is denied, unless it is news that is passed on", () => {
    expect(say("say")).toBe("asserts");
    expect(say("say", { contested: true })).toBe("alleges");
    expect(say("report", { contested: true, news: true })).toBe("asserts");
    expect(say("accuse")).toBe("alleges");
    expect(say("suspect")).toBe("suspects");
  });

  it("is a commitment where one speaks of what one will do", () => {
    expect(say("announce", { own: true, stage: "open" })).toBe("promises");
    expect(say("promise", { own: true, stage: "pledged" })).toBe("promises");
    expect(say("claim", { own: true })).toBe("asserts");
  });

  it("acknowledges one's own deed and confirms another's", () => {
    expect(say("confirm", { own: true })).toBe("acknowledges");
    expect(say("confirm")).toBe("confirms");
    expect(say("confirm", { own: true, act: "RETREAT" })).toBe("confirms");
    expect(say("acknowledge", { own: true })).toBe("acknowledges");
    expect(say("acknowledge", { given: true })).toBe("acknowledges");
    expect(say("acknowledge")).toBe("confirms");
  });

  it("is an opinion where a person believes, a suspicion where others do", () => {
    expect(say("believe", { person: true })).toBe("asserts");
    expect(say("believe")).toBe("suspects");
    expect(say("believe", { person: true, stage: "open" })).toBeNull();
  });

  it("turns with a negation", () => {
    expect(say("say", { negative: true })).toBe("denies");
    expect(say("deny")).toBe("denies");
    expect(say("deny", { negative: true })).toBe("asserts");
  });

  it("is none for a demand, a question or a forecast", () => {
    expect(say("demand")).toBeNull();
    expect(say("question")).toBeNull();
    expect(say("predict", { stage: "open" })).toBeNull();
  });
});
