import { useEffect, useState } from "preact/hooks";
import { place } from "../routing/router.ts";
import { SearchBox } from "./search-box.tsx";
import { type Theme, theme } from "./theme.ts";

const LINKS: readonly [href: string, word: string][] = [
  ["/", "What is known"],
  ["/claims", "Claims"],
  ["/timeline", "Timeline"],
  ["/relations", "Relations"],
  ["/reports", "Reports"],
  ["/actors", "Actors"],
  ["/sources", "Sources"],
];

/** Where everything is: a column beside the page, or a bar above it with a menu where the window is narrow. */
export function Sidebar() {
  const [open, setOpen] = useState(false);
  const { path } = place.value;
  useEffect(() => setOpen(false), [path]);
  return (
    <header class="sidebar" data-open={open}>
      <div class="brand-row">
        <a class="brand" href="/" aria-label="Hearsay: what is known">
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <circle cx="16" cy="16" r="12" class="brand-ring" />
            <path d="M16 4a12 12 0 0 1 0 24z" class="brand-half" />
          </svg>
          Hearsay
        </a>
        <button
          type="button"
          class="menu-button"
          aria-expanded={open}
          aria-controls="sidebar-body"
          onClick={() => setOpen(!open)}
        >
          Menu
        </button>
      </div>
      <div class="sidebar-body" id="sidebar-body">
        <SearchBox />
        <nav aria-label="Pages">
          <ul>
            {LINKS.map(([href, word]) => (
              <li key={href}>
                <a href={href} aria-current={isHere(href, path) ? "page" : undefined}>
                  {word}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a class="button primary" href="/read" aria-current={path === "/read" ? "page" : undefined}>
          Read a report
        </a>
        <div class="sidebar-foot">
          <a href="/decisions" aria-current={path === "/decisions" ? "page" : undefined}>
            Decisions
          </a>
          <ThemeChoice />
        </div>
      </div>
    </header>
  );
}

function isHere(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

function ThemeChoice() {
  return (
    <label class="theme">
      <span>Theme</span>
      <select value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
        <option value="auto">as the system</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </label>
  );
}
