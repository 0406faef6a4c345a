import { type Found, found } from "../found.js";
import { infinitive } from "../parts/complement.js";
import { addressees, plainObjects } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import type { Rule } from "./rule.js";

/** "pledged to assist", "urged Seoul to …", "called on Kim to …", "declined to comment": the content is an infinitive. */
export const pledgedTo: Rule = {
  name: "pledged-to",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      const head = infinitive(scene, word);
      if (head < 0) return [];
      const use = word.uses.find(
        (cue) =>
          cue.takes.has("infinitive") && !cue.passive && (!cue.onlyVerb || cue.onlyVerb.has(scene.tree.lemma(head))),
      );
      if (!use) return [];
      const speaker = activeSpeaker(scene, word, { ...use, speaker: true });
      const content = clauseSpans(scene, head);
      const object = plainObjects(scene, word);
      const to = [...new Set([...addressees(scene, word, use), ...(use.object === "addressee" ? object : [])])];
      const silent = (use.needsTo && to.length === 0) || (object.length > 0 && use.object === "content");
      if (!speaker || content.length === 0 || silent) return [];
      const about = use.object === "target" ? object : [];
      const offers = use.manner === "promise" || use.manner === "propose";
      const helped = offers && !/^(have|let|make|get)$/.test(scene.tree.lemma(head)) ? scene.tree.objects(head) : [];
      const receivers = to.length > 0 ? to : helped;
      return [
        found("pledged-to", scene.index, word.token, use.manner, speaker, content, {
          to: receivers,
          target: about,
          rank: 4,
        }),
      ];
    }),
};
