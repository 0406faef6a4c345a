import {
  blankDocument,
  blankRecord,
  type Entity,
  type Event,
  type HearsayRecord,
  makeId,
  publishedOn,
  sha256,
} from "../src/model/index.js";

/** Reports a day: stories begin, are told by several outlets for some days in other words or as copies, and end. */
const A_DAY = 60;
const STORIES_AT_ONCE = 24;
const WORDS = 330;
const STATES = 40;
const OUTLETS = 60;
const FIRST_DAY = Date.UTC(2010, 0, 1);
const ACTS: readonly Event["act"][] = ["CONSULT", "AID", "SANCTION", "AGREE", "ACCUSE", "SUPPORT", "ASSAULT", "COERCE"];

interface Story {
  act: Event["act"];
  actor: number;
  recipient: number;
  words: string[];
  /** Texts of its reports, for others to copy. */
  texts: string[];
}

/** Made-up news without end, the same in every run: each day as many reports, of as many stories, as any other. */
export class News {
  private readonly stories: Story[] = [];
  private at = 0;

  constructor(private seed: number) {}

  /** The next report, as a record with its events, and whether it is a copy of an earlier one. */
  next(): { record: HearsayRecord; copied: boolean } {
    const day = Math.floor(this.at / A_DAY);
    const story = this.story();
    const copied = story.texts.length > 0 && this.random(100) < 40;
    const text = copied ? this.copyOf(story) : this.textOf(story);
    if (!copied) story.texts.push(text);
    const published = new Date(FIRST_DAY + day * 86_400_000 + (this.at % A_DAY) * 1_000_000).toISOString();
    this.at++;
    return { record: recordOf(text, published, `outlet-${this.random(OUTLETS)}`, story), copied };
  }

  private story(): Story {
    const at = this.random(STORIES_AT_ONCE);
    if (!this.stories[at] || this.random(12) === 0) {
      const actor = this.random(STATES);
      this.stories[at] = {
        act: ACTS[this.random(ACTS.length)]!,
        actor,
        recipient: (actor + 1 + this.random(STATES - 1)) % STATES,
        words: Array.from({ length: 60 }, () => this.word(20_000)),
        texts: [],
      };
    }
    return this.stories[at]!;
  }

  private textOf({ act, actor, recipient, words }: Story): string {
    const lead = `State ${actor} did ${act.toLowerCase()} ${words.slice(0, 3).join(" ")} to State ${recipient} on this day.`;
    const rest = Array.from({ length: WORDS }, () =>
      this.random(3) === 0 ? words[this.random(60)]! : this.word(4_000),
    );
    return `${lead} ${rest.join(" ")}`;
  }

  /** Whole, or without its end. */
  private copyOf({ texts }: Story): string {
    const words = texts[this.random(texts.length)]!.split(" ");
    return words.slice(0, words.length - this.random(words.length / 3)).join(" ");
  }

  /** Frequent words come often, as in any text. */
  private word(most: number): string {
    return `w${Math.floor((this.random(1_000_000) / 1_000_000) ** 3 * most).toString(36)}`;
  }

  private random(below: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * below);
  }
}

function recordOf(text: string, published: string, publisher: string, story: Story): HearsayRecord {
  const bytes = sha256(text);
  const id = makeId("doc", bytes, published, publisher);
  const day = published.slice(0, 10);
  const end = text.indexOf(".");
  const [actor, recipient] = [stateOf(story.actor), stateOf(story.recipient)];
  const said = makeId("e", id, 0);
  const trigger = { start: text.indexOf(" did ") + 5, end: text.indexOf(" did ") + 5 + story.act.length };
  const of = ({ id: entity, country, sector }: Entity) => [{ mention: null, entity, country, sector }];
  return {
    ...blankRecord({
      ...blankDocument(id, text),
      bytes,
      headline: text.slice(0, 40),
      publisher: { id: publisher, label: publisher },
      published: { ...publishedOn(day), candidates: [{ value: published, source: "given", confidence: 1 }] },
    }),
    sentences: [{ start: 0, end }],
    mentions: [actor, recipient].map(({ id: entity, label }) => {
      const start = text.indexOf(label);
      return { id: makeId("m", id, start), start, end: start + label.length, form: "name", entity };
    }),
    entities: [actor, recipient],
    times: [
      {
        id: makeId("t", id, end),
        start: end - 8,
        end,
        type: "DATE",
        value: day,
        earliest: day,
        latest: day,
        precision: "day",
        anchor: null,
        basis: "explicit",
      },
    ],
    events: [
      {
        id: said,
        trigger,
        evidence: { start: 0, end },
        type: story.act,
        act: story.act,
        mode: null,
        context: [],
        cameo: null,
        scale: null,
        actors: of(actor),
        recipients: of(recipient),
        objects: [{ start: trigger.end + 1, end: text.indexOf(" to State"), mention: null }],
        place: null,
        time: makeId("t", id, end),
        polarity: "positive",
        certainty: "certain",
        tense: "past",
        reality: "actual",
        condition: null,
        historical: false,
        within: null,
        statement: null,
        by: "bench",
      },
    ],
  };
}

function stateOf(at: number): Entity {
  const country = `X${String(at).padStart(2, "0")}`;
  return { id: `local:state-${at}`, label: `State ${at}`, class: "state", country, sector: [], description: null };
}
