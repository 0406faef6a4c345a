import { styleText } from "node:util";
import stringWidth from "string-width";

/** Where output goes: how wide it is and whether it takes colour. */
export interface Terminal {
  width: number;
  colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** What stdout is: coloured and as wide as the window on a terminal; plain when piped or with NO_COLOR. */
export function stdoutTerminal(): Terminal {
  const { isTTY, columns } = process.stdout;
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== "0";
  const width = Number(process.env.COLUMNS) || columns || 100;
  return { width: Math.min(Math.max(width, 40), 140), colour: forced || (isTTY && !process.env.NO_COLOR) };
}

export function paint(terminal: Terminal, style: Style, text: string): string {
  return terminal.colour && text ? styleText(style, text, { validateStream: false }) : text;
}

/** Text of others made safe to print on one line: control characters (escape sequences of a hostile report) are shown as spaces. */
export function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Shortens to at most `width` columns, at a word where one is near, with an ellipsis. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += stringWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  const space = kept.lastIndexOf(" ");
  return `${(space > kept.length * 0.6 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** Pads to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** Breaks text at spaces into lines of at most `width` columns, those after the first set in by `indent`. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = width - (lines.length > 0 ? indent : 0);
    if (line && stringWidth(line) + 1 + stringWidth(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  lines.push(line);
  return lines.map((one, at) => (at === 0 ? one : " ".repeat(indent) + one));
}

/** Columns of text, each as wide as its widest cell, the last one left to run. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], terminal: Terminal): string[] {
  const widths = header.map((name, at) =>
    Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]) => {
    const set = cells.map((cell, at) => (at === cells.length - 1 ? cell : pad(cell, Math.min(widths[at]!, 40))));
    return clip(set.join("  ").trimEnd(), terminal.width);
  };
  return [paint(terminal, "bold", line(header)), ...rows.map(line)];
}
