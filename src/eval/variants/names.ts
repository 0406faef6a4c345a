import { type Entity, type HearsayRecord, quote } from "../../model/index.js";
import { bare } from "../seeds/fields.js";

const CONTINUES = /^ (?:in|of|from|at|for|to|with|close|familiar|who)\b/;

/**
 * Whether an entity is the one that a key calls by words ("Peru", "interior minister", "Amos Kiprotich"), by the code of its
 * country ("PER") or by one of several of these ("a|b"). A state must bear exactly that name, others may be named in part.
 */
export function isCalled(wanted: string, found: string, record: HearsayRecord): boolean {
  const names = wanted.split("|");
  if (names.includes(found)) return true;
  const entity = record.entities.find((one) => one.id === found);
  if (!entity) return false;
  if (entity.country !== null && names.includes(entity.country)) return true;
  const forms = formsOf(entity, record);
  return names.some((name) => forms.some((form) => isSame(bare(name), form, entity.class === "state")));
}

function formsOf(entity: Entity, { document, mentions }: HearsayRecord): string[] {
  const named = mentions.filter((mention) => mention.entity === entity.id && mention.form !== "pronoun");
  return [entity.label, ...named.map((mention) => quote(document.text, mention))].map(bare);
}

function isSame(name: string, form: string, whole: boolean): boolean {
  if (name === form) return true;
  if (whole) return false;
  const continued = form.startsWith(name) && CONTINUES.test(form.slice(name.length));
  return continued || form.endsWith(` ${name}`) || name.endsWith(` ${form}`);
}
