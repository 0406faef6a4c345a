import type { ComponentChildren } from "preact";
import type { Event, HearsayRecord, Span, Statement } from "../../../src/model/index.ts";
import { Chain } from "../parts/chain.tsx";
import { Actors } from "../parts/entity.tsx";
import { Words } from "../parts/text.tsx";
import { stretchWords } from "../words/dates.ts";
import { mannerVerb, REALITIES, TYPES } from "../words/vocabulary.ts";
import { type Finding, nesting } from "./findings.ts";
import type { Names } from "./names.ts";
import { ruleWords } from "./rule-words.ts";

interface Props {
  finding: Finding;
  record: HearsayRecord;
  names: Names;
  onChoose: (id: string) => void;
}

/** One record, whole: who, what, to whom, when, in whose words, and by which rule it was found. */
export function FindingCard(props: Props) {
  const { finding } = props;
  return finding.kind === "statement" ? (
    <StatementCard {...props} statement={finding.statement} />
  ) : (
    <EventCard {...props} event={finding.event} />
  );
}

function StatementCard({ statement, record, names, onChoose }: Props & { statement: Statement }) {
  const { source, manner, to, target, content, hedges, answers, quote, time, by, chain } = statement;
  const text = wordsOf(record);
  const speakers = source.kind === "mention" ? (chain[0]?.entities ?? []).map((id) => names.entity(id)) : [];
  const outer = nesting(statement.id, record).slice(0, -1);
  return (
    <>
      <p class="finding-says">
        {speakers.length > 0 ? <Actors of={speakers} /> : source.kind === "author" ? "The report" : "An unnamed source"}{" "}
        <strong>{mannerVerb(manner, speakers.length)}</strong>
        {to.length > 0 && (
          <>
            {" "}
            to <Actors of={names.of(to)} />
          </>
        )}
        {target.length > 0 && (
          <>
            {" "}
            about <Actors of={names.of(target)} />
          </>
        )}
      </p>
      {content.length > 0 && (
        <blockquote>
          <Words>{content.map(text).join(" … ")}</Words>
        </blockquote>
      )}
      <dl class="facts">
        {chain.length > 0 && (
          <Fact name="Came through">
            <Chain chain={chain.map((link) => ({ ...link, entities: link.entities.map((id) => names.entity(id)) }))} />
          </Fact>
        )}
        {outer.length > 0 && (
          <Fact name="Carried by">
            {outer.map((one) => (
              <button type="button" class="plain" key={one.id} onClick={() => onChoose(one.id)}>
                “<Words>{text(one.cue)}</Words>”
              </button>
            ))}
          </Fact>
        )}
        <Fact name="Quoted">
          {{ direct: "word for word", mixed: "in part", indirect: "in the reporter’s words" }[quote]}
        </Fact>
        {hedges.length > 0 && (
          <Fact name="Hedged">
            {hedges.map((hedge) => (
              <span key={hedge.start}>
                “<Words>{text(hedge)}</Words>” ({hedge.grade}){" "}
              </span>
            ))}
          </Fact>
        )}
        <When id={time} record={record} />
        {answers.map(({ stance, to: id }) => (
          <Fact key={id} name={stance}>
            <button type="button" class="plain" onClick={() => onChoose(id)}>
              <Words>{answered(id, record)}</Words>
            </button>
          </Fact>
        ))}
        <Rule by={by} because={`the cue “${text(statement.cue)}”`} />
      </dl>
    </>
  );
}

function EventCard({ event, record, names, onChoose }: Props & { event: Event }) {
  const text = wordsOf(record);
  const who = (list: Event["actors"]) => list.map((one) => names.entity(one.entity));
  const { actors, recipients, objects, condition, within, statement, by } = event;
  return (
    <>
      <p class="finding-says">
        {actors.length > 0 ? <Actors of={who(actors)} /> : "Somebody"} <strong>{TYPES[event.type].word}</strong>
        {recipients.length > 0 && (
          <>
            {" → "}
            <Actors of={who(recipients)} />
          </>
        )}
      </p>
      <blockquote>
        <Words>{text(event.evidence)}</Words>
      </blockquote>
      <dl class="facts">
        <Fact name="Code">
          {event.type}
          {event.act !== event.type && ` (the words name ${event.act})`}
          {event.mode && `, ${event.mode}`}
          {event.cameo && ` · CAMEO ${event.cameo}`}
          {event.scale !== null && ` · scale ${event.scale}`}
        </Fact>
        <Fact name="Stands as">
          {REALITIES[event.reality]}
          {event.polarity === "negative" && ", negated"}
          {event.certainty !== "certain" &&
            `, ${event.certainty === "unknown" ? "certainty unknown" : event.certainty}`}
          {event.historical && ", background"}
        </Fact>
        {objects.length > 0 && (
          <Fact name="What">
            <Words>{objects.map(text).join("; ")}</Words>
          </Fact>
        )}
        {condition && (
          <Fact name="If">
            <Words>{text(condition)}</Words>
          </Fact>
        )}
        {event.place && <Fact name="Where">{<Actors of={names.of([event.place])} />}</Fact>}
        <When id={event.time} record={record} />
        <Fact name="Told by">
          {within ? (
            <button type="button" class="plain" onClick={() => onChoose(within)}>
              <Words>{answered(within, record)}</Words>
            </button>
          ) : (
            "the report itself"
          )}
        </Fact>
        {statement && (
          <Fact name="Is said">
            <button type="button" class="plain" onClick={() => onChoose(statement)}>
              show it as a statement
            </button>
          </Fact>
        )}
        <Rule by={by} because={`the words “${text(event.trigger)}”`} />
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Rule({ by, because }: { by: string; because: string }) {
  return (
    <Fact name="Found by">
      {ruleWords(by)}, at <Words>{because.replace(/^the (?:cue|words) /, "")}</Words>
      <code class="rule">{by}</code>
    </Fact>
  );
}

const BASES: Record<string, string> = {
  explicit: "as written",
  relative: "reckoned from another date",
  calendar: "from the calendar",
  entity: "from what is known of somebody",
  inferred: "inferred",
  open: "left open",
};

function When({ id, record }: { id: string | null; record: HearsayRecord }) {
  const time = record.times.find((one) => one.id === id);
  if (!time) return null;
  return (
    <Fact name="When">
      {stretchWords(time)} <span class="soft">({time.precision})</span>, from “<Words>{wordsOf(record)(time)}</Words>”,{" "}
      {time.anchor === "published" ? "reckoned from the day of publication" : BASES[time.basis]}
    </Fact>
  );
}

function answered(id: string, record: HearsayRecord): string {
  const text = wordsOf(record);
  const statement = record.statements.find((one) => one.id === id);
  if (statement) return [statement.cue, ...statement.content].map(text).join(": ");
  const event = record.events.find((one) => one.id === id);
  return event ? text(event.evidence) : id;
}

export function wordsOf(record: HearsayRecord): (span: Span) => string {
  return ({ start, end }) => record.document.text.slice(start, end);
}
