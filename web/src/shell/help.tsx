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
      if (isTaken(event)) return;
      if (event.key === "?") {
        event.preventDefault();
        dialog.current?.showModal();
      } else if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("#search")?.focus();
      } else if (event.key === "j" || event.key === "k") stepInList(event.key === "j" ? 1 : -1);
      else if (event.key === "g") gone = Date.now();
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

/** Moves the focus to the first link of the next (1) or the one before (-1) of the things that are listed on a page. */
function stepInList(by: 1 | -1): void {
  if (document.querySelector(".reader")) return;
  const links = [...document.querySelectorAll("main :is(.virtual, .rows) > li")].flatMap(
    (row) => row.querySelector<HTMLElement>("a[href]") ?? [],
  );
  const here = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
  const next = links[here < 0 ? (by === 1 ? 0 : links.length - 1) : here + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Whether a key press belongs to something that takes text, to a dialog, or to the browser. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return true;
  if (document.querySelector("dialog[open]")) return true;
  const target = event.target;
  return (
    target instanceof HTMLElement && (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}
