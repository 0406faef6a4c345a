import type { Catalogue, Relation } from "../../query/index.js";
import type { About } from "../about.js";
import { partiesOf, type Selection } from "../kinds.js";
import { xmlText } from "./xml.js";

type Value = string | number | null;
type Attributes = Record<string, Value>;

interface Node {
  id: string;
  attributes: Attributes;
}

interface Edge {
  source: string;
  target: string;
  attributes: Attributes;
}

/**
 * A graph for programs that draw and count networks. Of relations: actors, an edge a pair, with its sums. Of events: actors and
 * events, edges from who acts and to whom. Of claims: holders and claims, an edge a position. So the things asked for are all there, and
 * no more of them.
 */
export async function* writeGraphml(selection: Selection, about: About): AsyncGenerator<string> {
  const { nodes, edges } = await graphOf(selection);
  const keys = [
    ...keysOf("node", nodes),
    ...keysOf("edge", edges),
    { id: "about", target: "graph", name: "about", type: "string" },
  ];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const { id, target, name, type } of keys)
    yield `<key id="${id}" for="${target}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`;
  yield `<graph id="${selection.kind}" edgedefault="${selection.kind === "relations" ? "undirected" : "directed"}">\n`;
  yield `<data key="about">${xmlText(JSON.stringify(about))}</data>\n`;
  for (const { id, attributes } of nodes) yield `<node id="${xmlText(id)}">${data("node", attributes)}</node>\n`;
  let at = 0;
  for (const { source, target, attributes } of edges)
    yield `<edge id="e${at++}" source="${xmlText(source)}" target="${xmlText(target)}">${data("edge", attributes)}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}

async function graphOf(selection: Selection): Promise<{ nodes: Node[]; edges: Edge[] }> {
  if (selection.kind === "events") return ofEvents(selection);
  if (selection.kind === "claims") return ofClaims(selection);
  return ofRelations(selection);
}

async function ofRelations({ items, catalogue }: Selection): Promise<{ nodes: Node[]; edges: Edge[] }> {
  const edges: Edge[] = [];
  const ids = new Set<string>();
  for await (const { json } of items()) {
    const { a, b, events, cooperation, conflict } = json as Relation;
    ids.add(a).add(b);
    edges.push({ source: a, target: b, attributes: { events, cooperation, conflict } });
  }
  return { nodes: [...ids].map((id) => actor(id, catalogue)), edges };
}

function ofEvents({ events, catalogue }: Selection): { nodes: Node[]; edges: Edge[] } {
  const actors = new Set<string>();
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (const { event, mentions, stand } of events) {
    for (const id of partiesOf(event)) actors.add(id);
    const first = mentions[0];
    nodes.push({
      id: event.id,
      attributes: {
        kind: "event",
        label: [event.type, event.mode].filter(Boolean).join(" "),
        type: event.type,
        act: event.act,
        date: event.time?.value ?? null,
        earliest: event.time?.earliest ?? null,
        latest: event.time?.latest ?? null,
        scale: stand.scale,
        reality: stand.reality,
        claim: event.claim,
        words: first
          ? first.report.document.text.slice(first.finding.evidence.start, first.finding.evidence.end)
          : null,
      },
    });
    for (const id of event.actors) edges.push({ source: id, target: event.id, attributes: { role: "actor" } });
    for (const id of event.recipients) edges.push({ source: event.id, target: id, attributes: { role: "recipient" } });
  }
  return { nodes: [...[...actors].map((id) => actor(id, catalogue)), ...nodes], edges };
}

function ofClaims({ claims, catalogue }: Selection): { nodes: Node[]; edges: Edge[] } {
  const holders = new Set<string>();
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (const { claim } of claims) {
    const { id, proposition, status, counts, positions } = claim;
    nodes.push({
      id,
      attributes: { kind: "claim", label: proposition.words, type: proposition.type, status, ...counts },
    });
    for (const { holder, stance, document, time } of positions) {
      holders.add(holder);
      edges.push({ source: holder, target: id, attributes: { role: stance, document, time } });
    }
  }
  return { nodes: [...[...holders].map((id) => actor(id, catalogue)), ...nodes], edges };
}

function actor(id: string, catalogue: Catalogue): Node {
  const known = catalogue.entity(id);
  return {
    id,
    attributes: {
      kind: "actor",
      label: catalogue.label(id),
      class: known?.class ?? null,
      country: known?.country ?? null,
    },
  };
}

function keysOf(target: "node" | "edge", things: readonly { attributes: Attributes }[]) {
  const numeric = new Map<string, boolean>();
  for (const { attributes } of things)
    for (const [name, value] of Object.entries(attributes))
      if (value !== null) numeric.set(name, typeof value === "number");
  return [...numeric].map(([name, number]) => ({
    id: keyId(target, name),
    target,
    name,
    type: number ? "double" : "string",
  }));
}

function keyId(target: "node" | "edge", name: string): string {
  return `${target}_${name}`;
}

function data(target: "node" | "edge", attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${keyId(target, name)}">${xmlText(String(value))}</data>`)
    .join("");
}
