import { FINITE_TAG } from "../../tree.js";
import { type Found, found, type Speaker } from "../found.js";
import { looksFinite, marked } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { activeSpeaker, passiveSpeaker, speakerOf } from "../parts/speaker.js";
import { clauseSpans, spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/**
 * "Yonhap quoted an official as saying that …", "was quoted by Tass as saying": two statements, the official's and the one of
 * whoever quotes, which carries it.
 */
export const quotedAsSaying: Rule = {
  name: "quoted-as-saying",
  find: (scene) => {
    const { tree, cues } = scene;
    return scene.tokens.flatMap((_, i): Found[] => {
      if (!cues.phrases.citing.has(tree.lemma(i))) return [];
      const below = [i, ...tree.childrenBy(i, "obj")].flatMap((at) =>
        tree.childrenBy(at, "advcl", "xcomp", "ccomp", "obl", "acl"),
      );
      const isSaying = (kid: number) => scene.tokens[kid]!.xpos === "VBG" && marked(scene, kid, "as");
      const saying = below.find((kid) => kid > i && isSaying(kid)) ?? sayingBehindAs(scene, i);
      return saying === undefined ? [] : pair(scene, i, saying);
    });
  },
};

/** How far behind "quoted" its "as saying" may stand, in tokens. */
const REACH = 14;

/** "was quoted by the Vientiane Times as telling": by the words alone, where the tree hung the participle elsewhere. */
function sayingBehindAs(scene: Scene, quoting: number): number | undefined {
  for (let i = quoting + 1; i < Math.min(scene.tokens.length - 1, quoting + REACH); i++) {
    if (scene.form(i) !== "as") continue;
    const stem = scene.form(i + 1).replace(/ing$/, "");
    const uses = [scene.tree.lemma(i + 1), stem, `${stem}e`].flatMap((lemma) => scene.cues.verbs.get(lemma) ?? []);
    const speaks = uses.some((cue) => cue.takes.has("clause"));
    return speaks && scene.tokens[i + 1]!.xpos === "VBG" ? i + 1 : undefined;
  }
  return undefined;
}

function pair(scene: Scene, quoting: number, saying: number): Found[] {
  const { tree } = scene;
  const group = tree.verbGroup(quoting);
  const word: CueWord = { token: quoting, last: quoting, uses: [], group, finite: true };
  const heads = group.passive ? tree.subject(quoting).heads : tree.objects(quoting);
  const speaker = speakerOf(scene, heads, "any");
  const carrier = carrierOf(scene, word, saying, group.passive);
  const content = contentOf(scene, word, saying, [...heads, ...(carrier?.heads ?? [])]);
  if (!speaker || content.length === 0) return [];
  const outer = carrier && found("quoted-as-saying", scene.index, quoting, "report", carrier, content, { rank: 9 });
  const manner = scene.cues.verbs.get(tree.lemma(saying))?.[0]?.manner ?? "say";
  const inner = found("quoted-as-saying", scene.index, saying, manner, speaker, content, { rank: 9, carrier: outer });
  return outer ? [outer, inner] : [inner];
}

/** Who quotes: the subject, or the "by" phrase; nobody where a passive leaves it out. */
function carrierOf(scene: Scene, word: CueWord, saying: number, passive: boolean): Speaker | null {
  const behind = passive ? agentOf(scene, saying) : -1;
  const agent = behind >= 0 ? speakerOf(scene, [behind], "any") : null;
  const speaker = agent ?? (passive ? passiveSpeaker(scene, word) : activeSpeaker(scene, word, "any"));
  return speaker?.kind === "mention" ? speaker : null;
}

/** "as saying by the news agency": the agent that stands behind the participle; -1. */
function agentOf(scene: Scene, saying: number): number {
  const { tree } = scene;
  const agent = tree.childrenBy(saying, "obl", "nmod").find((kid) => kid > saying && tree.preposition(kid) === "by");
  return agent !== undefined && tree.child(agent, "case") === saying + 1 ? agent : -1;
}

/** The clause behind "saying"; where the parser broke it, the words up to the end of the sentence; with no clause there, the words before. */
function contentOf(scene: Scene, word: CueWord, saying: number, heads: readonly number[]) {
  const { tree } = scene;
  const clause = tree.childrenBy(saying, "ccomp", "parataxis").find((kid) => kid > saying && looksFinite(scene, kid));
  if (clause !== undefined) return clauseSpans(scene, clause);
  const first = reportingFrom(scene, word, heads);
  const rest = scene.tokens.map((_, i) => i).filter((i) => i > saying);
  const closes = !rest.some((i) => FINITE_TAG.test(scene.tokens[i]!.xpos)) || agentOf(scene, saying) >= 0;
  return spansOf(scene, closes ? before(first) : rest);
}

/** First token of the reporting clause that closes the sentence: the phrase of whoever stands last before the verb, behind a comma or quoted words. */
function reportingFrom(scene: Scene, word: CueWord, heads: readonly number[]): number {
  const head = Math.max(...heads.filter((at) => at < word.token), -1);
  if (head < 0) return 0;
  const held = scene.headed(head);
  let first = held ? held.first : scene.tree.extent(head).first;
  if (scene.tokens[first - 1]?.upos === "DET") first--;
  return scene.isPunctuation(first - 1) ? first : 0;
}

function before(end: number): number[] {
  return Array.from({ length: end }, (_, i) => i);
}
