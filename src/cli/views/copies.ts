import type { Copy, HearsayRecord } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, paint, type Terminal, visible, wrap } from "../terminal.js";

/** So many of the passages that two reports share are shown, the longest. */
const PASSAGES = 3;

/** What a report is made of: the other report, how much of it stands there, why it is this one that copies, and the longest passages. */
export function copyLines(copy: Copy, part: HearsayRecord, labels: Labels, terminal: Terminal): string[] {
  const passages = copy.passages.slice(0, PASSAGES).flatMap(({ part: own, whole }) => {
    const places = `${own.start}–${own.end}, there ${whole.start}–${whole.end}:`;
    return [`  at ${places}`, ...wrap(`“${visible(part.document.text.slice(own.start, own.end))}”`, terminal.width)];
  });
  const left = copy.passages.length - PASSAGES;
  return [
    "",
    paint(terminal, "bold", clip(`a copy of ${labels.report(copy.whole)}`, terminal.width)),
    `  ${copy.id} of ${copy.whole}, containment ${copy.share}`,
    ...copy.reasons.map((reason) => `  ${visible(reason)}`),
    ...passages,
    ...(left > 0 ? [`  and ${left} shorter`] : []),
  ];
}
