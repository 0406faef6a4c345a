import { type Event, overlaps } from "../../model/index.js";
import { oneOf, type Subject } from "./fields.js";
import type { KeyEvent } from "./key.js";

/** The fields of an item in which an event is not what the key says; none: it is right. */
export function wrongInEvent(item: KeyEvent, found: Event, subject: Subject): string[] {
  const wrong: string[] = [];
  const check = (field: string, wanted: unknown, right: () => boolean) => {
    if (wanted !== undefined && !right()) wrong.push(field);
  };
  const entities = (side: "actors" | "recipients") => found[side].map((one) => one.entity);
  check("type", item.type, () => oneOf(item.type).includes(found.type));
  check("act", item.act, () => oneOf(item.act!).includes(found.act));
  check("mode", item.mode, () => found.mode === item.mode);
  check("context", item.context, () => oneOf(item.context!).some((context) => found.context.includes(context)));
  check("actors", item.actors, () => subject.participants(item.actors!, entities("actors")));
  check("recipients", item.recipients, () => subject.participants(item.recipients!, entities("recipients")));
  check("time", item.time, () => subject.isTime(item.time!, found.time));
  check("reality", item.reality, () => oneOf(item.reality!).includes(found.reality));
  check("certainty", item.certainty, () => oneOf(item.certainty!).includes(found.certainty));
  check("historical", item.historical, () => found.historical === item.historical);
  check("polarity", item.polarity, () => found.polarity === item.polarity);
  check("objects", item.objects, () => found.objects.some((object) => subject.words(object).includes(item.objects!)));
  check(
    "place",
    item.place,
    () => found.place !== null && subject.holdsAll(item.place!, subject.entitiesOf([found.place])),
  );
  check("within", item.within, () => withinCue(item.within!, found, subject));
  check("condition", item.condition, () => {
    const place = subject.places(item.condition!)[0]!;
    return found.condition !== null && overlaps(found.condition, place);
  });
  return wrong;
}

function withinCue(cue: string, found: Event, subject: Subject): boolean {
  const statement = subject.record.statements.find((one) => one.id === found.within);
  return statement !== undefined && subject.words(statement.cue).includes(cue);
}
