import { contains, type Event, type HearsayRecord } from "../../model/index.js";
import { type Word, wordsOf } from "../words.js";

const WITHDRAWS = /^(withdr[ae]w[sn]?|withdrawing|retract(s|ed|ing)?)$/;
const OWN = /^(its|our|his|her|their)$/;
const WORDS_OF_ITS_OWN = /^(report|story|article|dispatch|account|claim|allegation|accusation|assertion)s?$/;
/** Between the verb and what is withdrawn lie no more words than these: "withdrew its earlier, mistaken report". */
const NEAR = 4;
/** So many words of a sentence are looked at. */
const MOST_WORDS = 200;

/** Whether the words by which something is denied take back what was said before. */
export function isWithdrawal(cue: string): boolean {
  return wordsOf(cue.slice(0, 80)).some(({ word }) => WITHDRAWS.test(word));
}

/**
 * Whether a report takes back, in the words before an event, what its own publisher had reported: "EFE withdraws its report that …".
 * Whoever else withdraws a report speaks for themselves and is no publisher's withdrawal.
 */
export function takesBack(record: HearsayRecord, event: Event): boolean {
  const { text, publisher } = record.document;
  const sentence = record.sentences.find((one) => contains(one, event.trigger));
  if (!sentence || !publisher) return false;
  const words = wordsOf(text, sentence.start, event.trigger.start).slice(-MOST_WORDS);
  const at = words.findIndex(({ word }) => WITHDRAWS.test(word));
  if (at < 0 || !isPublisher(words.slice(0, at), publisher.label)) return false;
  const after = words.slice(at + 1, at + 2 + NEAR);
  const own = after.findIndex(({ word }) => OWN.test(word));
  return own >= 0 && after.slice(own + 1).some(({ word }) => WORDS_OF_ITS_OWN.test(word));
}

/** The words before the verb end with the publisher's name, or with "we". */
function isPublisher(before: readonly Word[], label: string): boolean {
  const name = wordsOf(label).map(({ word }) => word);
  const said = before.map(({ word }) => word).filter((word) => !/^(has|have|had|today|now)$/.test(word));
  return said.at(-1) === "we" || (name.length > 0 && said.slice(-name.length).join(" ") === name.join(" "));
}
