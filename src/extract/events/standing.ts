import type { Effect, EventTables } from "../../lexicon/index.js";
import type { Reality } from "../../model/index.js";
import type { Tree } from "../tree.js";
import { conditionOf, isMarkedIf } from "./condition.js";
import { MAYBE } from "./modals.js";

/** How an act stands in the words that hold it: done, promised, planned, denied … */
export interface Standing {
  polarity: "positive" | "negative";
  reality: Reality;
  tense: "past" | "present" | "future";
  /** Effects of the words that govern the act, the nearest first, with the word. */
  governors: readonly { effect: Effect; word: number }[];
  /** Modal of its verb, or of what governs it: may, would, must … */
  modal: string | null;
  /** The act was going on and is brought to an end. */
  ended: boolean;
  /** Head of the clause that is its condition; -1. */
  condition: number;
}

const CONDITIONALS = new Set(["if", "unless", "provided", "should", "whether"]);
/** With a verb that is not past, what follows has yet to happen. */
const UNTIL = new Set(["until", "till", "before", "once", "lest"]);
const DUTY = new Set(["must", "should"]);
const REALITY: Partial<Record<Effect, Reality>> = {
  promise: "promised",
  threat: "promised",
  demand: "demanded",
  order: "demanded",
  plan: "planned",
  propose: "proposed",
  attempt: "attempted",
  fail: "attempted",
  hope: "hypothetical",
  predict: "predicted",
  prevent: "attempted",
};
const LIMIT = 8;

/** Reads the standing of the act that token `trigger` says. Looks at its own verb group, at what governs it, and at conditions. */
export function standingOf(tree: Tree, tables: EventTables, trigger: number): Standing {
  const nominal = isNominal(tree, trigger);
  const own = tree.verbGroup(trigger);
  const climb = new Climb(tree, tables, trigger, nominal);
  const governors = climb.run();
  const top = climb.clause;
  const group = nominal ? tree.verbGroup(top) : own;
  let negations = (nominal ? climb.negations : Number(own.negated) + climb.negations) % 2;
  let ended = false;
  for (const { effect } of governors) {
    if (effect === "refuse" || effect === "prevent" || effect === "fail") negations++;
    if (effect === "end") ended = true;
  }
  return {
    polarity: negations % 2 === 1 ? "negative" : "positive",
    reality: wasToHave(tree, trigger, own.perfect)
      ? "hypothetical"
      : realityOf(governors, nominal ? climb.modal : (own.modal ?? climb.modal), climb, own.perfect && !nominal),
    modal: own.modal ?? climb.modal,
    tense: climb.future ? "future" : nominal && top === trigger ? "past" : group.tense,
    governors,
    ended,
    condition: conditionOf(tree, trigger, climb.path),
  };
}

/** The standing of an act of which a governing word says more than the tree does: "its readiness to help", "refused to hand over". */
export function governedBy(standing: Standing, effect: Effect, word: number): Standing {
  if (standing.governors.some((one) => one.word === word)) return standing;
  const turned = effect === "refuse" || effect === "fail";
  const flipped = standing.polarity === "positive" ? "negative" : "positive";
  return {
    ...standing,
    polarity: turned ? flipped : standing.polarity,
    reality: standing.reality === "actual" ? (REALITY[effect] ?? "actual") : standing.reality,
    governors: [{ effect, word }, ...standing.governors],
  };
}

/** "were to have met": it did not come to that. */
function wasToHave(tree: Tree, verb: number, perfect: boolean): boolean {
  const to = tree.childrenBy(verb, "mark").find((mark) => tree.lemma(mark) === "to");
  if (!perfect || to === undefined || to === 0) return false;
  return tree.lemma(to - 1) === "be" && tree.head(to - 1) === verb;
}

function isNominal(tree: Tree, token: number): boolean {
  const { upos } = tree.token(token);
  return (upos === "NOUN" || upos === "PROPN") && tree.child(token, "nsubj", "cop") < 0;
}

/** The way from an act up to the head of the sentence, as far as what is above still governs it. */
class Climb {
  readonly path: number[] = [];
  readonly found: { effect: Effect; word: number }[] = [];
  negations = 0;
  future = false;
  conditional = false;
  modal: string | null = null;
  /** Head of the last clause reached. */
  clause: number;

  constructor(
    private readonly tree: Tree,
    private readonly tables: EventTables,
    trigger: number,
    nominal: boolean,
  ) {
    this.clause = trigger;
    this.path.push(trigger);
    if (nominal) this.adjectives(trigger);
    else if (tree.verbGroup(trigger).tense === "future") this.future = true;
  }

  run(): { effect: Effect; word: number }[] {
    for (let steps = 0; steps < LIMIT; steps++) {
      const at = this.path[this.path.length - 1]!;
      const head = this.tree.head(at);
      if (this.marksCondition(at)) this.conditional = true;
      if (head < 0 || !this.step(at, head)) break;
      this.path.push(head);
    }
    return this.found;
  }

  private marksCondition(at: number): boolean {
    if (!this.tree.is(at, "advcl")) return isMarkedIf(this.tree, at);
    const marks = this.tree.childrenBy(at, "mark").map((mark) => this.tree.lemma(mark));
    return marks.some(
      (mark) => CONDITIONALS.has(mark) || (UNTIL.has(mark) && this.tree.verbGroup(at).tense !== "past"),
    );
  }

  /** Takes what `head` does to `at`; false where it does not govern it. */
  private step(at: number, head: number): boolean {
    const { tree } = this;
    if (tree.is(at, "conj")) {
      const shares = tree.child(at, "nsubj", "aux") < 0;
      if (shares && tree.verbGroup(head).tense === "future" && !tree.verbGroup(at).finite) this.future = true;
      if (shares && !this.isNominal(at)) this.modal ??= tree.verbGroup(head).modal;
      return shares && tree.child(at, "cc") >= 0;
    }
    const finite = tree.is(at, "ccomp") && tree.verbGroup(at).finite;
    if (this.isNominal(at)) return this.nounUnder(at, head);
    if (finite && this.isTold(at, head)) return false;
    if (tree.is(at, "xcomp", "ccomp", "csubj")) return this.governed(head, finite);
    if (tree.is(at, "acl") && !tree.is(at, "acl:relcl")) return this.ofNoun(head);
    if (tree.is(at, "advcl")) return this.adverbial(at, head);
    return false;
  }

  /** "insists the crew were kidnapped": a verb of demanding that only says what is or was. */
  private isTold(at: number, head: number): boolean {
    if (this.effectOf(head) !== "demand") return false;
    const { tense, modal, progressive } = this.tree.verbGroup(at);
    return modal === null && (tense === "past" || progressive || this.tree.token(at).xpos === "VBZ");
  }

  private isNominal(at: number): boolean {
    return isNominal(this.tree, at);
  }

  /** "called on Israel to stop": a parser may take the infinitive for an adverbial. */
  private adverbial(at: number, head: number): boolean {
    const effect = this.effectOf(head);
    const infinitive = this.tree.token(at).morph.form === "infinitive";
    if (
      this.tree.token(at).xpos === "VBG" &&
      this.tree.childrenBy(at, "mark", "case").some((mark) => this.tree.lemma(mark) === "by")
    ) {
      this.enter(head);
      return true;
    }
    const gerundOf = this.tree.childrenBy(at, "mark").some((mark) => /^(of|from|on|to)$/.test(this.tree.lemma(mark)));
    const bare = infinitive && this.tree.child(head, "obj") < 0 && effect !== "begin";
    if (effect && (gerundOf || bare || (infinitive && (effect === "demand" || effect === "order"))))
      return this.governed(head, false);
    return false;
  }

  private governed(head: number, finite: boolean): boolean {
    const effect = this.effectOf(head);
    if (!effect) return !finite && this.transparent(head);
    if (effect === "assert") return false;
    if (
      finite &&
      effect !== "demand" &&
      effect !== "hope" &&
      effect !== "predict" &&
      effect !== "threat" &&
      effect !== "promise"
    )
      return false;
    this.take(effect, head);
    return true;
  }

  private transparent(head: number): boolean {
    const { upos } = this.tree.token(head);
    if (upos !== "VERB" && upos !== "ADJ") return false;
    if (upos === "ADJ") this.found.push({ effect: "hope", word: head });
    this.enter(head);
    return upos === "VERB";
  }

  private take(effect: Effect, head: number): void {
    if (effect !== "begin" && effect !== "permit") this.found.push({ effect, word: head });
    this.enter(head);
  }

  private enter(head: number): void {
    const group = this.tree.verbGroup(head);
    this.clause = head;
    if (group.negated) this.negations++;
    if (group.tense === "future") this.future = true;
    this.modal ??= group.modal;
  }

  private effectOf(head: number): Effect | null {
    const { tree, tables } = this;
    const token = tree.token(head);
    const lemma = tree.lemma(head);
    const particle = tree.child(head, "compound:prt");
    if (token.upos === "VERB" || token.upos === "AUX") {
      if (wantsOther(tree, head)) return "demand";
      const table = tables.operators.verbs;
      return (particle >= 0 ? table.get(`${lemma}_${tree.lemma(particle)}`) : table.get(lemma)) ?? null;
    }
    if (token.upos === "ADJ") return tables.operators.adjectives.get(lemma) ?? null;
    return tables.operators.nouns.get(lemma) ?? null;
  }

  /** "a plan to attack", "its pledge to withdraw". */
  private ofNoun(noun: number): boolean {
    const effect = this.tables.operators.nouns.get(this.tree.lemma(noun));
    if (!effect) return false;
    this.found.push({ effect, word: noun });
    return this.isNominal(noun);
  }

  /** A nominal act under a verb or a noun: "planned a visit", "threat of sanctions", "called for talks". */
  private nounUnder(at: number, head: number): boolean {
    const { tree } = this;
    if (tree.is(at, "nmod") && !tree.is(at, "nmod:poss")) {
      const effect = this.tables.operators.nouns.get(tree.lemma(head));
      const bound = effect && /^(of|for|on|to|about|against)$/.test(tree.preposition(at));
      if (!bound) return false;
      this.take(effect, head);
      return true;
    }
    const own =
      tree.is(at, "obj") || (tree.is(at, "obl") && /^(for|to|from|on|against|with)$/.test(tree.preposition(at)));
    const subject = tree.is(at, "nsubj:pass");
    if (!own && !subject) return false;
    const bare = tree.is(at, "obl") ? this.withPreposition(head, tree.preposition(at)) : this.effectOf(head);
    if (!bare || bare === "assert" || bare === "begin") {
      if (bare === "begin") this.enter(head);
      return bare === "begin";
    }
    this.take(bare === "order" ? "begin" : bare, head);
    return true;
  }

  private withPreposition(head: number, preposition: string): Effect | null {
    const joined = this.tables.operators.verbs.get(`${this.tree.lemma(head)}_${preposition}`);
    if (joined) return joined;
    const alone = this.effectOf(head);
    return alone === "promise" || alone === "demand" || alone === "threat" ? alone : null;
  }

  private adjectives(noun: number): void {
    for (const kid of this.tree.childrenBy(noun, "amod")) {
      const effect =
        this.tables.operators.adjectives.get(this.tree.lemma(kid)) ??
        this.tables.operators.adjectives.get(this.tree.token(kid).form.toLowerCase());
      if (effect) this.found.push({ effect, word: kid });
    }
  }
}

/** "wants Chad to withdraw": who wants another to do something asks it of him; who wants to do it hopes. */
export function wantsOther(tree: Tree, verb: number): boolean {
  if (tree.lemma(verb) !== "want") return false;
  const clause = tree.child(verb, "xcomp", "ccomp");
  return clause >= 0 && (tree.child(verb, "obj", "iobj") >= 0 || tree.child(clause, "nsubj") >= 0);
}

function realityOf(
  governors: Standing["governors"],
  modal: string | null,
  { conditional, future }: Pick<Climb, "conditional" | "future">,
  perfect: boolean,
): Reality {
  if (conditional) return "conditional";
  const outer = [...governors].reverse().find(({ effect }) => REALITY[effect]);
  if (outer) return REALITY[outer.effect]!;
  if (governors.some(({ effect }) => effect === "refuse")) return "actual";
  if (modal && MAYBE.has(modal)) return perfect ? "actual" : "hypothetical";
  if (modal && DUTY.has(modal)) return "demanded";
  if (future) return "planned";
  return "actual";
}
