import { useMemo, useState } from "preact/hooks";
import type { Relations, Tally } from "../data/shapes.ts";
import { actorHref, hasPage, pairHref } from "../parts/entity.tsx";
import { counted } from "../words/numbers.ts";
import { FIELD, layOut, type Node } from "./graph-layout.ts";
import { sumOver } from "./months.ts";

export const MOST_ACTORS = 40;
export type Shown = "both" | "cooperation" | "conflict";

interface Props {
  relations: Relations;
  months: readonly [string, string] | null;
  shown: Shown;
}

/** Who deals with whom: a full line for cooperation, a dashed one for conflict, as wide as what passed. */
export function RelationGraph({ relations, months, shown }: Props) {
  const nodes = useMemo(() => layOut(relations, MOST_ACTORS), [relations]);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.entity.id, node])), [nodes]);
  const [near, setNear] = useState<string | null>(null);
  const edges = relations.edges.flatMap((relation) => {
    const [a, b] = [byId.get(relation.a), byId.get(relation.b)];
    const sum = sumOver(relation, months);
    return a && b && sum.events > 0 ? [{ a, b, sum }] : [];
  });
  const strongest = Math.max(1, ...edges.flatMap(({ sum }) => [sum.cooperation, sum.conflict]));
  const active = new Set(edges.flatMap(({ a, b }) => [a.entity.id, b.entity.id]));
  const close = new Set(
    edges
      .filter(({ a, b }) => a.entity.id === near || b.entity.id === near)
      .flatMap(({ a, b }) => [a.entity.id, b.entity.id]),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no other element groups the parts of an SVG
    <svg
      class="graph"
      viewBox={`0 0 ${FIELD.width} ${FIELD.height}`}
      role="group"
      aria-label="Graph of who deals with whom; the table has the same numbers"
    >
      <g>
        {edges.map(({ a, b, sum }) => (
          <Edge
            key={`${a.entity.id} ${b.entity.id}`}
            a={a}
            b={b}
            sum={sum}
            shown={shown}
            strongest={strongest}
            dim={near !== null && a.entity.id !== near && b.entity.id !== near}
          />
        ))}
      </g>
      <g>
        {nodes.map((node) => (
          <Point
            key={node.entity.id}
            node={node}
            idle={
              !active.has(node.entity.id) || (near !== null && !close.has(node.entity.id) && near !== node.entity.id)
            }
            onNear={setNear}
          />
        ))}
      </g>
    </svg>
  );
}

interface EdgeProps {
  a: Node;
  b: Node;
  sum: Tally;
  shown: Shown;
  strongest: number;
  dim: boolean;
}

function Edge({ a, b, sum, shown, strongest, dim }: EdgeProps) {
  const width = (value: number) => 1.2 + 10 * Math.sqrt(value / strongest);
  const label = `${a.entity.label} and ${b.entity.label}: ${counted(sum.events, "event")}, cooperation ${sum.cooperation.toFixed(1)}, conflict ${sum.conflict.toFixed(1)}`;
  return (
    <a class={dim ? "edge dim" : "edge"} href={pairHref(a.entity.id, b.entity.id)} aria-label={label}>
      <title>{label}</title>
      <path class="edge-hit" d={arc(a, b, 0)} />
      {sum.cooperation > 0 && shown !== "conflict" && (
        <path class="edge-line cooperation" d={arc(a, b, 0.07)} stroke-width={width(sum.cooperation)} />
      )}
      {sum.conflict > 0 && shown !== "cooperation" && (
        <path class="edge-line conflict" d={arc(a, b, -0.07)} stroke-width={width(sum.conflict)} />
      )}
      {sum.cooperation === 0 && sum.conflict === 0 && (
        <path class="edge-line neither" d={arc(a, b, 0)} stroke-width={1} />
      )}
    </a>
  );
}

/** A line bent aside by a share of its length, so that the two kinds lie beside each other. */
function arc(a: Node, b: Node, bend: number): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [mx, my] = [(a.x + b.x) / 2 - dy * bend, (a.y + b.y) / 2 + dx * bend];
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
}

function Point({ node, idle, onNear }: { node: Node; idle: boolean; onNear: (id: string | null) => void }) {
  const { entity, x, y, radius } = node;
  return (
    <a
      class={idle ? "node idle" : "node"}
      href={hasPage(entity.id) ? actorHref(entity.id) : undefined}
      onPointerEnter={() => onNear(entity.id)}
      onPointerLeave={() => onNear(null)}
      onFocus={() => onNear(entity.id)}
      onBlur={() => onNear(null)}
    >
      {entity.class === "state" ? (
        <circle cx={x} cy={y} r={radius} />
      ) : (
        <rect
          x={x - radius * 0.85}
          y={y - radius * 0.85}
          width={radius * 1.7}
          height={radius * 1.7}
          rx={radius * 0.3}
        />
      )}
      <text x={x} y={y + radius + 17} text-anchor="middle">
        {entity.label.length > 28 ? `${entity.label.slice(0, 27)}…` : entity.label}
      </text>
    </a>
  );
}
