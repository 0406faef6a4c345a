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
      const saying = below.find((kid) => kid > i && marked(scene, kid, "as"));
      if (saying === undefined || scene.tokens[saying]!.xpos !== "VBG") return [];
      return pair(scene, i, saying);
    });
  },
};

function pair(scene: Scene, quoting: number, saying: number): Found[] {
  const { tree } = scene;
  const group = tree.verbGroup(quoting);
  const word: CueWord = { token: quoting, last: quoting, uses: [], group, finite: true };
  const heads = group.passive ? tree.subject(quoting).heads : tree.objects(quoting);
  const speaker = speakerOf(scene, heads, "any");
  const content = contentOf(scene, saying);
  if (!speaker || content.length === 0) return [];
  const carrier = carrierOf(scene, word, group.passive);
  const outer = carrier && found("quoted-as-saying", scene.index, quoting, "report", carrier, content, { rank: 9 });
  const manner = scene.cues.verbs.get(tree.lemma(saying))?.[0]?.manner ?? "say";
  const inner = found("quoted-as-saying", scene.index, saying, manner, speaker, content, { rank: 9, carrier: outer });
  return outer ? [outer, inner] : [inner];
}

/** Who quotes: the subject, or the "by" phrase; nobody where a passive leaves it out. */
function carrierOf(scene: Scene, word: CueWord, passive: boolean): Speaker | null {
  const speaker = passive ? passiveSpeaker(scene, word) : activeSpeaker(scene, word, "any");
  return speaker?.kind === "mention" ? speaker : null;
}

/** The clause behind "saying"; where the parser broke it, the words up to the end of the sentence. */
function contentOf(scene: Scene, saying: number) {
  const { tree } = scene;
  const clause = tree.childrenBy(saying, "ccomp", "parataxis").find((kid) => kid > saying && looksFinite(scene, kid));
  if (clause !== undefined) return clauseSpans(scene, clause);
  const rest = scene.tokens.map((_, i) => i).filter((i) => i > saying);
  return spansOf(scene, rest);
}
