import {
  blankDocument,
  blankRecord,
  type Claim,
  type HearsayRecord,
  type Merged,
  type MergedEvent,
  makeId,
  PLOVER_TYPES,
  publishedOn,
} from "../src/model/index.js";
import type { Store } from "../src/store/index.js";

/** Made-up reports of ten sentences each, the same in every run, to measure doors on. */

const EVENTS_A_REPORT = 10;
const STATES = [
  "PRK",
  "RUS",
  "USA",
  "UKR",
  "CHN",
  "JPN",
  "KOR",
  "IRN",
  "ISR",
  "TUR",
  "IND",
  "PAK",
  "FRA",
  "DEU",
  "GBR",
  "POL",
];
const VERBS = ["met", "accused", "supplied", "sanctioned", "praised", "threatened", "visited", "sued"];
const OUTLETS = ["Alpha News", "Beta Times", "Gamma Agency", "Delta Post", "Epsilon Daily"];
const STATUSES = [
  "disputed",
  "denied",
  "alleged",
  "unconfirmed",
  "confirmed",
  "announced",
  "reported",
  "reported",
  "reported",
] as const;

/** Throws of dice, the same in every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const roll = dice(7);
export const person = (at: number) => ({
  id: `local:person-${at}`,
  label: `Person ${at} of ${STATES[at % STATES.length]}`,
});
const PEOPLE = 500;

function day(): string {
  const month = String(1 + roll(12)).padStart(2, "0");
  return `${2015 + roll(10)}-${month}-${String(1 + roll(28)).padStart(2, "0")}`;
}

interface Made {
  record: HearsayRecord;
  events: MergedEvent[];
  claims: Claim[];
}

/** A report of ten sentences, an event and a claim each; one in five is told again by the next report. */
function makeReport(index: number): Made {
  const published = day();
  const outlet = OUTLETS[roll(OUTLETS.length)]!;
  const document = makeId("doc", "bench", index);
  const sentences = Array.from({ length: EVENTS_A_REPORT }, (_, at) => {
    const [a, b] = [roll(PEOPLE), roll(PEOPLE)];
    return {
      a,
      b,
      text: `${person(a).label} ${VERBS[roll(VERBS.length)]} ${person(b).label} over matter ${index * 10 + at} in the capital.`,
    };
  });
  let text = "";
  const spans = sentences.map((sentence) => {
    const start = text.length;
    text += `${sentence.text} `;
    return { start, end: start + sentence.text.length };
  });
  const ids = [...new Set(sentences.flatMap(({ a, b }) => [a, b]))];
  const entity = (at: number) => ({
    ...person(at),
    class: "person" as const,
    country: STATES[at % STATES.length]!,
    sector: ["GOV"],
    description: null,
  });
  const record: HearsayRecord = {
    ...blankRecord(
      {
        ...blankDocument(document, text),
        bytes: document,
        headline: `Matter ${index * 10} and others`,
        publisher: { id: `local:${outlet}`, label: outlet },
        published: publishedOn(published),
      },
      "bench",
    ),
    sentences: spans,
    entities: ids.map(entity),
  };
  const events: MergedEvent[] = [];
  const claims: Claim[] = [];
  sentences.forEach(({ a, b, text: words }, at) => {
    const span = spans[at]!;
    const [statement, finding] = [makeId("s", document, at), makeId("e", document, at)];
    const mention = (who: number, start: number) => {
      const id = makeId("m", document, at, start);
      const { id: of, label } = person(who);
      record.mentions.push({ id, start, end: start + label.length, form: "name", entity: of });
      return { mention: id, entity: of, country: STATES[who % STATES.length]!, sector: ["GOV"] };
    };
    const actor = mention(a, span.start);
    const recipient = mention(b, span.start + words.indexOf(person(b).label, 8));
    const type = PLOVER_TYPES[roll(PLOVER_TYPES.length)]!;
    record.statements.push({
      id: statement,
      cue: { start: span.start, end: span.start + 6 },
      manner: "say",
      source: { kind: "mention", mentions: [actor.mention], start: span.start, end: span.start + 6 },
      to: [],
      target: [recipient.mention],
      content: [span],
      quoted: [],
      quote: "indirect",
      hedges: [],
      time: null,
      parent: null,
      answers: [],
      chain: [{ entities: [actor.entity], inherited: false }],
      by: "bench",
    });
    record.events.push({
      id: finding,
      trigger: span,
      evidence: span,
      type,
      act: type,
      mode: null,
      context: [],
      cameo: null,
      scale: roll(20) - 10,
      actors: [actor],
      recipients: [recipient],
      objects: [],
      place: null,
      time: null,
      polarity: "positive",
      certainty: "certain",
      tense: "past",
      reality: roll(10) === 0 ? "planned" : "actual",
      condition: null,
      historical: false,
      within: statement,
      statement: null,
      by: "bench",
    });
    const happened = day();
    const time = roll(10) === 0 ? null : { value: happened, earliest: happened, latest: happened };
    const parties = { actors: [actor.entity], recipients: [recipient.entity], objects: [] };
    const claim = makeId("claim", finding);
    events.push({
      id: makeId("event", finding),
      type,
      act: type,
      mode: null,
      ...parties,
      time,
      mentions: [{ document, event: finding, reasons: [] }],
      fulfils: null,
      claim: at === 0 ? claim : null,
    });
    if (at > 0) return;
    const position = { chain: [], time: null, hedges: [], document, statement, event: finding };
    claims.push({
      id: claim,
      proposition: { type, ...parties, time, words },
      status: STATUSES[roll(STATUSES.length)]!,
      why: "One report says so in its own voice.",
      counts: { reports: 1, families: 1, origins: 1 },
      positions: [
        { holder: actor.entity, stance: "asserts", ...position },
        { holder: recipient.entity, stance: "denies", ...position },
      ],
    });
  });
  return { record, events, claims };
}

/** Puts reports with so many events, and what is merged from them, into an empty store. */
export async function fill(store: Store, count: number): Promise<void> {
  const merged: Merged = { copies: [], stories: [], events: [], claims: [] };
  await store.transaction(async (kept) => {
    for (let index = 0; index < count / EVENTS_A_REPORT; index++) {
      const { record, events, claims } = makeReport(index);
      await kept.putRecord(record);
      merged.events.push(...events);
      merged.claims.push(...claims);
      if (index % 5 === 0)
        merged.stories.push({
          id: makeId("story", index),
          title: "",
          documents: [record.document.id],
          first: null,
          last: null,
        });
    }
    await kept.putMerged(merged);
  });
}
