import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Claim,
  type HearsayRecord,
  type Merged,
  type MergedEvent,
  makeId,
  PLOVER_TYPES,
} from "../src/model/index.js";
import { createApp } from "../src/serve/app.js";
import { Archive } from "../src/serve/archive.js";
import { Jobs } from "../src/serve/jobs/jobs.js";
import { openStore, type Store } from "../src/store/index.js";

/**
 * How long the API takes over a store of made-up reports: every list and many filters, over and over in a shuffled order, one after
 * another as one person asks. Prints milliseconds at the 50th and 95th percentile and the most, by question and over all: of the
 * processor (what other programs take is left out) and by the clock.
 * Usage: npx tsx bench/api.ts [EVENTS] [ROUNDS]
 */

const EVENTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 8);
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

/** The same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const roll = dice(7);
const person = (at: number) => ({ id: `local:person-${at}`, label: `Person ${at} of ${STATES[at % STATES.length]}` });
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
    hearsay: 1,
    made: { version: "bench", model: "bench", data: "bench" },
    document: {
      id: document,
      ref: null,
      bytes: document,
      uri: null,
      fetched: null,
      headline: `Matter ${index * 10} and others`,
      subheadline: null,
      byline: [],
      editor: null,
      dateline: null,
      publisher: { id: `local:${outlet}`, label: outlet },
      agency: null,
      language: "en",
      modified: null,
      published: {
        value: published,
        precision: "day",
        earliest: published,
        latest: published,
        basis: "given",
        reasons: [],
        candidates: [],
      },
      text,
      blocks: [{ start: 0, end: text.length, role: "paragraph", reason: null }],
    },
    sentences: spans,
    mentions: [],
    entities: ids.map(entity),
    times: [],
    statements: [],
    events: [],
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

async function fill(store: Store): Promise<void> {
  const merged: Merged = { copies: [], stories: [], events: [], claims: [] };
  await store.transaction(async (kept) => {
    for (let index = 0; index < EVENTS / EVENTS_A_REPORT; index++) {
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

/** What people ask: every list, as it opens and under each filter, deep pages, one of each thing, as they type, relations. */
function questions(): string[] {
  const one = person(42);
  const lists = ["claims", "events", "timeline", "reports", "stories", "sources", "statements"];
  const filters = [
    "",
    `actor=${one.id}`,
    `actor=${encodeURIComponent(one.label)}`,
    `pair=${one.id},${person(77).id}`,
    "type=AID",
    "status=disputed",
    "from=2020-01&to=2020-06",
    "outlet=gamma",
    "text=accused",
    "text=matter+5555",
    "since=2024-06-01",
    "reality=planned",
    "type=ACCUSE&outlet=beta&from=2019&text=capital",
    "limit=500",
  ];
  return [
    ...lists.flatMap((list) => filters.map((filter) => `/api/${list}?${filter}`)),
    ...["m", "ma", "matter", "matter 77", "person 4", "accu"].map((q) => `/api/search?q=${encodeURIComponent(q)}`),
    "/api/overview",
    "/api/relations",
    "/api/relations?from=2020&to=2020-12",
    "/api/relations?by=actor&type=AID",
    `/api/relations/${one.id}/${person(77).id}`,
    "/api/actors",
    "/api/actors?name=person+42",
    `/api/actors/${one.id}`,
    `/api/claims/${makeId("claim", makeId("e", makeId("doc", "bench", 3), 0))}`,
    `/api/events/${makeId("event", makeId("e", makeId("doc", "bench", 3), 1))}`,
    `/api/reports/${makeId("doc", "bench", 3)}`,
  ];
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const figures = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1) ?? 0];
  return `${figures.map((figure) => figure.toFixed(1).padStart(8)).join("")}  ${name}`;
}

const path = join(tmpdir(), `hearsay-bench-api-${process.pid}.db`);
try {
  const store = await openStore(path);
  let began = performance.now();
  await fill(store);
  console.log(`made ${EVENTS} events in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const runner = { run: () => Promise.reject(new Error("no jobs here")), close: async () => {} };
  const app = createApp({ archive: new Archive(store), jobs: new Jobs(runner), host: "127.0.0.1", token: null });
  const ask = (question: string) => app.request(`http://localhost${question}`, { headers: { host: "localhost" } });
  began = performance.now();
  await (await ask("/api/overview")).text();
  const mib = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(`first answer after ${((performance.now() - began) / 1000).toFixed(1)} s, ${mib} MiB resident`);
  const times = new Map<string, number[]>();
  const wall: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions().sort(() => roll(3) - 1)) {
      const before = process.cpuUsage();
      began = performance.now();
      const answer = await ask(question);
      await answer.text();
      wall.push(performance.now() - began);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`);
      times.set(question, [...(times.get(question) ?? []), took]);
    }
  }
  console.log("     p50     p95     max  ms");
  const slowest = [...times].sort((a, b) => Math.max(...b[1]) - Math.max(...a[1])).slice(0, 25);
  for (const [question, took] of slowest) console.log(row(question, took));
  console.log(row(`all ${wall.length} answers, processor time`, [...times.values()].flat()));
  console.log(row(`all ${wall.length} answers, by the clock`, wall));
  await store.close();
} finally {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
}
