import type { ActorNoun, ParticipantKind } from "../../lexicon/index.js";
import type { MentionDraft } from "../types.js";
import { isThing, type Scene } from "./scene.js";

const ARMED = new Set(["MIL", "COP", "REB", "UAF", "CRM", "SPY"]);
const OFFICIAL = new Set(["GOV", "LEG", "JUD", "SPY", "PTY"]);
const CIVIL = new Set(["CVL", "OPP", "LAB", "EDU", "MED", "REL", "AGR", "REF", "JRN", "BUS", "CRM", "PTY", "LEG"]);
const LABOR = new Set(["LAB", "EDU", "MED", "AGR"]);
/** Numbers that a tagger takes for names at the head of a sentence. */
const NUMBERS = /^(dozens|scores|hundreds|thousands|millions|tens)$/i;
const PLURAL = new Set(["they", "them", "we", "us", "themselves", "ourselves", "both", "two", "other", "another"]);
/** Deeds that news names by where they were done. */
const SCENES = new Set("bombing blast explosion shooting massacre siege killing murder stabbing attack".split(" "));
const HARMS = new Set(["ASSAULT", "COERCE", "SANCTION"]);
const RELATIVE = new Set(["who", "whom", "which", "that"]);
const THINGS = ["property", "territory", "weapons", "troops", "people-held", "police"];

/** What is known of who a mention is: its own noun's sense, or the engine's class of its name. */
interface Nature {
  mention: MentionDraft;
  noun: ActorNoun | null;
  plural: boolean;
}

/** Says which phrases of a sentence may take part in an act, and as what. */
export class Cast {
  constructor(private readonly scene: Scene) {}

  /** Index of the mention that a token stands for; a relative pronoun stands for its noun. -1 for none. */
  mention(token: number): number {
    return this.scene.finder.at(this.scene.sentence, token);
  }

  /** The mention of a token, if it can be a participant of this kind; -1 if not. */
  as(word: number, kind: ParticipantKind): number {
    const token = this.antecedent(word);
    const index = this.mention(token);
    const counted = NUMBERS.test(this.scene.tree.token(token).form) ? this.counted(token, kind) : -1;
    if (counted >= 0) return counted;
    if (index < 0 && this.isMisreadNoun(token)) return this.ofMisread(token, kind);
    if (index < 0) return this.counted(token, kind);
    const mention = this.scene.mentions[index]!;
    if (this.scene.tree.token(token).xpos === "PRP$" && !this.scene.tree.is(token, "nmod:poss")) return -1;
    return mention.head === token || mention.form === "name" ? (this.fits(mention, token, kind) ? index : -1) : -1;
  }

  /** "Swiss envoys brokered …", with the plural read as a verb: a subject that is tagged as one. */
  private isMisreadNoun(token: number): boolean {
    return this.scene.tree.token(token).upos === "VERB" && this.scene.tree.is(token, "nsubj");
  }

  /** No mention heads a noun that was read as a verb: whose people it names acts. */
  private ofMisread(token: number, kind: ParticipantKind): number {
    for (const kid of this.scene.tree.childrenBy(token, "nsubj", "amod", "compound")) {
      const found = this.mention(kid);
      if (found >= 0 && this.fits(this.scene.mentions[found]!, kid, kind)) return found;
    }
    return -1;
  }

  /** The noun that a relative pronoun takes up; the word itself where it is none. */
  private antecedent(word: number): number {
    const { tree } = this.scene;
    if (!RELATIVE.has(tree.lemma(word)) || tree.token(word).upos === "NOUN") return word;
    for (let at = tree.head(word), steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
      if (tree.is(at, "acl:relcl")) return tree.head(at);
    }
    return word;
  }

  /** "killed 46 of them": a number stands for people where people are wanted, through the people it counts. */
  private counted(token: number, kind: ParticipantKind): number {
    const { tree } = this.scene;
    const counts =
      tree.token(token).upos === "NUM" ||
      NUMBERS.test(tree.token(token).form) ||
      /^(hundred|thousand|dozen|million|number|group|some|many|most|score|member|all|one|series|ten)$/.test(
        tree.lemma(token),
      );
    if (!counts) return -1;
    for (const kid of tree.obliques(token, "of", "from")) {
      const found = this.mention(kid);
      if (found >= 0 && this.fits(this.scene.mentions[found]!, kid, kind)) return found;
      const deeper = found < 0 ? this.counted(kid, kind) : -1;
      if (deeper >= 0) return deeper;
    }
    return -1;
  }

  private fits(mention: MentionDraft, token: number, kind: ParticipantKind): boolean {
    const nature = this.nature(mention, token);
    if (mention.form === "pronoun") return fitsPronoun(this.scene.tree.lemma(token), kind);
    if (nature.noun?.kind === "source") return false;
    if (nature.noun) return fitsNoun(nature, kind);
    return kind === "nation" ? this.isNation(mention) : fitsName(mention, kind);
  }

  /** A state, its capital or its people by name, or a body; no sea, no island of nobody's. */
  private isNation({ start, end, class: type }: MentionDraft): boolean {
    const { lexicon, reading } = this.scene;
    if (type === "PER") return false;
    const known = lexicon.lookup(reading.document.text.slice(start, end));
    return type === "ORG" || known.some(({ entity }) => lexicon.state(entity) !== undefined);
  }

  private nature(mention: MentionDraft, token: number): Nature {
    const { tree, lexicon } = this.scene;
    const lemma = tree.lemma(token);
    const before = token > 0 ? tree.lemma(token - 1) : "";
    const noun = mention.class === "PER" ? null : lexicon.nouns.endOf(before ? [before, lemma] : [lemma]);
    return { mention, noun, plural: tree.token(token).morph.number === "plural" };
  }

  /** Actors inside a phrase that is no actor itself: "the embassy of Chad", "Russia's decision", "targets in Yemen". */
  within(token: number, kind: ParticipantKind): number[] {
    const { tree, tables } = this.scene;
    if (kind === "target" && !this.isPhysical(token)) return [];
    const inner: ParticipantKind = kind === "target" || kind === "people" ? "actor" : kind;
    const act = kind !== "target" && this.isAct(token);
    const ties = act ? ACT_PATHS : isThing(tree, token, tables.classes.get("partnership")!) ? TIE_PATHS : PATHS;
    for (const path of ties) {
      const found = this.step(token, path, kind !== "target").flatMap((kid) => {
        const own = this.as(kid, inner);
        return own >= 0 ? [own] : [];
      });
      if (found.length > 0) return found;
    }
    if (act) return [];
    for (const kid of tree.obliques(token, "of", "on", "to", "for", "against", "by", "in", "with")) {
      for (const path of ties) {
        const found = this.step(kid, path)
          .map((deep) => this.as(deep, inner))
          .filter((deep) => deep >= 0);
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  private isAct(token: number): boolean {
    const { tree, tables } = this.scene;
    if (isThing(tree, token, tables.classes.get("assault")!)) return true;
    return (tables.nouns.get(tree.lemma(token)) ?? []).some((pattern) => HARMS.has(pattern.act));
  }

  /** Who owns or does what a noun names, or where it comes from: "the army's", "Chadian", "by rebels", "fire from Mali". */
  owner(token: number): number[] {
    for (const path of ["poss", "by", "mod", "from"]) {
      const found = this.step(token, path)
        .filter((kid) => path !== "mod" || !this.isScene(token, kid))
        .map((kid) => this.as(kid, "actor"))
        .filter((index) => index >= 0);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "The Kenya bombing": where it was, and not who did it. */
  private isScene(deed: number, place: number): boolean {
    const { tree, mentions } = this.scene;
    if (!SCENES.has(tree.lemma(deed)) || tree.token(place).upos !== "PROPN") return false;
    return mentions[this.mention(place)]?.class === "LOC";
  }

  private step(token: number, path: string, own = true): number[] {
    const { tree } = this.scene;
    if (path === "poss") {
      const owners = tree.childrenBy(token, "nmod:poss").flatMap((kid) => tree.nounConjuncts(kid));
      return own ? owners : owners.filter((kid) => tree.token(kid).upos !== "PRON");
    }
    if (path === "mod")
      return tree.childrenBy(token, "amod", "compound", "nmod:desc").flatMap((kid) => tree.conjuncts(kid));
    return tree.obliques(token, path);
  }

  /** Whether harm can be done to what a noun names. */
  isPhysical(token: number): boolean {
    const { tree, tables } = this.scene;
    return THINGS.some((name) => isThing(tree, token, tables.classes.get(name)!));
  }

  /** Several, or one body or state that can act with itself: "they", "the leaders", "both sides". */
  isPlural(index: number): boolean {
    const mention = this.scene.mentions[index]!;
    const token = this.scene.tree.token(mention.head);
    if (mention.form === "pronoun") return PLURAL.has(token.lemma.toLowerCase());
    return mention.form === "nominal" && token.morph.number === "plural";
  }
}

/** What "it" can be. */
const BODILY: ReadonlySet<ParticipantKind> = new Set(["actor", "armed", "target", "authority"]);
/** An act's "of" phrase names whom it befalls: "the killing of civilians". */
const ACT_PATHS = ["poss", "by", "mod", "from"];
const PATHS = ["poss", "by", "of", "mod", "from", "between", "against", "to", "in", "with"];
const TIE_PATHS = ["between", "with", "to", "poss", "of", "mod"];

function fitsPronoun(lemma: string, kind: ParticipantKind): boolean {
  if (kind === "place" || kind === "state" || kind === "nation") return false;
  if (lemma === "it" || lemma === "its" || lemma === "itself") return BODILY.has(kind);
  if (lemma === "which" || lemma === "that") return BODILY.has(kind);
  if (lemma === "you" || lemma === "your") return false;
  if (kind === "official" && (lemma === "i" || lemma === "we")) return false;
  if (kind === "armed") return PLURAL.has(lemma) || lemma === "who";
  return kind !== "labor";
}

function fitsName(mention: MentionDraft, kind: ParticipantKind): boolean {
  const { class: type } = mention;
  switch (kind) {
    case "person":
    case "people":
      return type === "PER" || type === "MISC" || type === null || (kind === "people" && type === "ORG");
    case "state":
      return type !== "PER";
    case "official":
      return type === "PER";
    case "armed":
    case "labor":
      return kind === "armed" ? type !== "PER" : type === "ORG";
    case "civilian":
      return type === "PER" || type === "ORG" || type === "MISC";
    default:
      return true;
  }
}

function fitsNoun({ noun, plural }: Nature, kind: ParticipantKind): boolean {
  const sense = noun!;
  const sector = sense.sector ?? "";
  switch (kind) {
    case "person":
      return sense.kind === "person" || sense.kind === "crowd" || sense.kind === "force";
    case "people":
      if (ARMED.has(sector)) return false;
      return (
        sense.kind === "crowd" ||
        (sense.kind === "person" && (plural || CIVIL.has(sector))) ||
        sector === "LAB" ||
        sector === "OPP"
      );
    case "state":
    case "nation":
      return (
        sense.kind === "country" ||
        sector === "GOV" ||
        (kind === "nation" && (sense.kind === "force" || sector === "REB"))
      );
    case "place":
      return true;
    case "official":
      return OFFICIAL.has(sector) && sense.kind !== "body";
    case "authority":
      return OFFICIAL.has(sector) || ARMED.has(sector) || /^(body|force|country|media)$/.test(sense.kind);
    case "armed":
      return (
        ARMED.has(sector) ||
        sense.kind === "force" ||
        sense.kind === "country" ||
        (sense.kind === "body" && sector === "GOV")
      );
    case "civilian":
      return (sense.kind === "person" || sense.kind === "crowd") && (CIVIL.has(sector) || sector === "");
    case "labor":
      return LABOR.has(sector);
    default:
      return true;
  }
}
