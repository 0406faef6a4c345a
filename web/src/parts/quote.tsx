import { Words } from "./text.tsx";

/** What somebody said, as a report has it, and how it is hedged. */
export function Quote({ words, hedges = [] }: { words: readonly { text: string }[]; hedges?: readonly string[] }) {
  return (
    <>
      {words.length > 0 && (
        <blockquote>
          <Words>{words.map((one) => one.text).join(" … ")}</Words>
        </blockquote>
      )}
      {hedges.length > 0 && (
        <p class="small">
          Hedged: <Words>{hedges.map((hedge) => `“${hedge}”`).join(", ")}</Words>
        </p>
      )}
    </>
  );
}
