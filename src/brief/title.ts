import type { Catalogue, Filter } from "../query/index.js";

/** What somebody asked for by id is called; a name stays as it was given. */
export function calledBy(name: string, catalogue: Catalogue): string {
  return catalogue.entity(name) || name.startsWith("state:") ? catalogue.label(name) : name;
}

/** What a brief is of, from what was asked. */
export function titleOf(names: readonly string[], { type, text, sought, from, to, status }: Filter): string {
  const topic = [
    names.length > 0 ? names.join(" and ") : null,
    type ? type.toLowerCase() : null,
    text ? `“${text}”` : null,
    sought ? `“${sought}”` : null,
    status ?? null,
  ].filter((part) => part !== null);
  const days =
    from && to ? (from === to ? from : `${from} to ${to}`) : from ? `since ${from}` : to ? `up to ${to}` : null;
  return [topic.join(", ") || "What is known", days].filter((part) => part !== null).join(", ");
}
