import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { EntityRef, Relations } from "../data/shapes.ts";

export interface Node {
  entity: EntityRef;
  events: number;
  /** In a field of 1000 by 640. */
  x: number;
  y: number;
  radius: number;
}

export const FIELD = { width: 1000, height: 640 } as const;

/**
 * Where each actor stands: those who deal much with each other stand near. It is reckoned once from all relations, so that nobody moves
 * while time does. The same relations give the same picture.
 */
export function layOut({ nodes: all, edges }: Relations, most: number): Node[] {
  const nodes = biggest(all, most);
  const known = new Map(nodes.map((node) => [node.entity.id, node]));
  const links = edges
    .filter(({ a, b }) => known.has(a) && known.has(b))
    .map(({ a, b, events }) => ({ source: a, target: b, events }));
  const { width, height } = FIELD;
  const simulation = forceSimulation(nodes)
    .force(
      "link",
      forceLink<Node, (typeof links)[number]>(links)
        .id((node) => node.entity.id)
        .distance((link) => 210 - Math.min(90, 24 * Math.log1p(link.events)))
        .strength(0.35),
    )
    .force("charge", forceManyBody().strength(-900))
    .force("x", forceX(width / 2).strength(0.07))
    .force("y", forceY(height / 2).strength(0.12))
    .force(
      "apart",
      forceCollide<Node>((node) => node.radius + 34),
    )
    .stop();
  simulation.tick(280);
  return fitted(nodes);
}

function biggest(all: Relations["nodes"], most: number): Node[] {
  const sorted = [...all].sort((x, y) => y.events - x.events || (x.id < y.id ? -1 : 1)).slice(0, most);
  return sorted.map(({ events, ...entity }, at) => {
    const turn = at * 2.39996;
    const far = 18 * Math.sqrt(at);
    return {
      entity,
      events,
      x: FIELD.width / 2 + far * Math.cos(turn),
      y: FIELD.height / 2 + far * Math.sin(turn),
      radius: 5 + Math.min(17, 3.4 * Math.sqrt(events)),
    };
  });
}

/** Spread over the field, with room for names at its edges. */
function fitted(nodes: Node[]): Node[] {
  if (nodes.length === 0) return nodes;
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (FIELD.width - 220) / Math.max(1, right - left),
    (FIELD.height - 130) / Math.max(1, bottom - top),
    1.6,
  );
  for (const node of nodes) {
    node.x = FIELD.width / 2 + (node.x - (left + right) / 2) * scale;
    node.y = FIELD.height / 2 + (node.y - (top + bottom) / 2) * scale;
  }
  return nodes;
}
