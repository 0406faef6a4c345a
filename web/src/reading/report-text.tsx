import { useMemo } from "preact/hooks";
import type { Block, HearsayRecord } from "../../../src/model/index.ts";
import type { Finding, Role } from "./findings.ts";
import { chosen, type Segment, segmentsOf } from "./segments.ts";

interface Props {
  record: HearsayRecord;
  findings: readonly Finding[];
  shown: Finding | null;
  /** A place in the text that the address names, where it names no finding. */
  char: number | null;
  onChoose: (id: string) => void;
}

/** The report as it was given, block by block, with its findings marked. Every word of it is there, as text. */
export function ReportText({ record, findings, shown, char, onChoose }: Props) {
  const { blocks, text } = record.document;
  return (
    <div class="report-text" lang={record.document.language ?? undefined}>
      {blocks
        .filter((block) => block.role !== "headline")
        .map((block) => (
          <TextBlock
            key={block.start}
            block={block}
            text={text}
            findings={findings}
            shown={shown && shown.start < block.end && shown.end > block.start ? shown : null}
            char={char !== null && char >= block.start && char < block.end ? char : null}
            onChoose={onChoose}
          />
        ))}
    </div>
  );
}

interface BlockProps extends Omit<Props, "record"> {
  block: Block;
  text: string;
}

function TextBlock({ block, text, findings, shown, char, onChoose }: BlockProps) {
  const { segments, body } = useBlock({ block, text, findings, shown, char });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of records and its keys do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of records and the keys j and k reach every record without a mouse
    <div class={`block block-${block.role}`} onClick={(event) => choose(event, segments, shown, onChoose)}>
      {block.role === "boilerplate" && <p class="aside">Not this report’s own: {block.reason ?? "page furniture"}</p>}
      {body}
    </div>
  );
}

/** The words of one block, for a place of its own such as the page's heading. */
export function BlockWords(props: Omit<BlockProps, "onChoose">) {
  return <bdi>{useBlock(props).spans}</bdi>;
}

function useBlock({ block, text, findings, shown, char }: Omit<BlockProps, "onChoose">) {
  const segments = useMemo(() => segmentsOf(text, block, findings), [text, block, findings]);
  return useMemo(() => {
    const spans = segments.map((segment) => (
      <Stretch key={segment.start} segment={segment} shown={shown} char={char} />
    ));
    return { segments, spans, body: <p dir="auto">{spans}</p> };
  }, [segments, shown, char]);
}

function Stretch({ segment, shown, char }: { segment: Segment; shown: Finding | null; char: number | null }) {
  const { over, depth, start, end, text } = segment;
  const here = char !== null && char >= start && char < end;
  if (over.length === 0 && !here) return <>{text}</>;
  const roles = new Set<Role>(over.map((one) => one.role));
  const own = new Set<Role>(over.filter((one) => one.id === shown?.id).map((one) => one.role));
  const names = [
    depth > 0 ? `in-${Math.min(depth, 4)}` : "",
    ...[...roles]
      .filter((role) => role === "cue" || role === "trigger" || role === "hedge")
      .map((role) => `is-${role}`),
    ...[...own].map((role) => `on-${role}`),
    here ? "here" : "",
  ];
  return (
    <span class={names.filter(Boolean).join(" ") || undefined} data-at={start}>
      {text}
    </span>
  );
}

function choose(
  event: MouseEvent,
  segments: readonly Segment[],
  shown: Finding | null,
  onChoose: (id: string) => void,
) {
  if (!window.getSelection()?.isCollapsed) return;
  const span = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
  const segment = span && segments.find((one) => one.start === Number(span.dataset.at));
  const id = segment ? chosen(segment, shown?.id ?? null) : null;
  if (id) onChoose(id);
}
