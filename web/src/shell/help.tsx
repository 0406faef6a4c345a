import { useEffect, useRef } from "preact/hooks";

const KEYS: readonly [string, string][] = [
  ["/", "search"],
  ["g then k, c, t, r, d, a, s", "go to what is known, claims, timeline, relations, reports, actors, sources"],
  ["j or k", "next or previous record, in a report; next or previous item, in a list"],
  ["x", "reject the record shown, in a report"],
  ["e", "mend the record shown, in a report"],
  ["?", "this list"],
];

const TARGETS: Record<string, string> = {
  k: "/",
  c: "/claims",
  t: "/timeline",
  r: "/relations",
  a: "/actors",
  s: "/sources",
  d: "/reports",
};

/** Keys that work on every page, and the dialog that tells of them. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let gone = 0;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === "?") {
        event.preventDefault();
        dialog.current?.showModal();
      } else if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("#search")?.focus();
      } else if (event.key === "g") gone = Date.now();
      else if (Date.now() - gone < 1200 && TARGETS[event.key]) {
        gone = 0;
        document.querySelector<HTMLAnchorElement>(`nav a[href="${TARGETS[event.key]}"]`)?.click();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl class="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

/** Whether a key press belongs to something that takes text, or to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target;
  return (
    target instanceof HTMLElement && (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}
