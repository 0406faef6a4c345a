import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { apiPath } from "../data/client.ts";
import { useLater } from "../data/later.ts";
import { useApi } from "../data/resource.ts";
import type { Hits } from "../data/shapes.ts";
import { actorHref, reportFrom, reportHref } from "../parts/entity.tsx";
import { go } from "../routing/router.ts";
import { stretchWords } from "../words/dates.ts";
import { CLASSES } from "../words/vocabulary.ts";

interface Option {
  href: string;
  kind: string;
  words: string;
  serif: boolean;
}

/** Search as one types: arrows choose, Enter opens, Enter on nothing chosen shows all that is found. */
export function SearchBox() {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asked = useLater(typed.trim(), 140);
  const hits = useApi<Hits>(asked.length > 1 ? apiPath("/api/search", { q: asked, limit: 4 }) : null);
  const options = hits.data && asked.length > 1 ? optionsOf(hits.data) : [];
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setAt(-1), [asked]);
  useEffect(() => {
    const outside = (event: Event) => !box.current?.contains(event.target as globalThis.Node) && setOpen(false);
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);
  const leave = (href: string) => {
    setOpen(false);
    setTyped("");
    go(href);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, -1));
    else if (event.key === "Escape") {
      setOpen(false);
      event.currentTarget.blur();
    } else if (event.key === "Enter" && typed.trim())
      leave(options[at]?.href ?? `/search?q=${encodeURIComponent(typed.trim())}`);
    else return;
    event.preventDefault();
  };
  const shown = open && asked.length > 1 && hits.data !== null;
  return (
    <search class="search" ref={box}>
      <input
        id="search"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: it has a list of its own, not one of the browser's
        role="combobox"
        aria-label="Search"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder="Search  /"
        list={undefined}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onFocus={() => setOpen(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} class="search-list" role="listbox" aria-label="Found" hidden={!shown} tabIndex={-1}>
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and handles the keys
          <div
            key={option.href}
            id={`${id}-${i}`}
            class="search-option"
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerEnter={() => setAt(i)}
            onClick={() => leave(option.href)}
          >
            <bdi class={option.serif ? "words" : undefined}>{option.words}</bdi>
            <span class="kind">{option.kind}</span>
          </div>
        ))}
        {options.length === 0 && (
          <div class="none" role="option" aria-selected={false} aria-disabled="true" tabIndex={-1}>
            Nothing holds these words.
          </div>
        )}
      </div>
    </search>
  );
}

function optionsOf({ actors, claims, events, reports }: Hits): Option[] {
  return [
    ...actors.items.map((one) => ({
      href: actorHref(one.id),
      kind: one.class ? CLASSES[one.class]! : "actor",
      words: one.label,
      serif: false,
    })),
    ...claims.items.map((one) => ({
      href: `/claims/${one.id}`,
      kind: `claim, ${one.status}`,
      words: one.proposition.words,
      serif: true,
    })),
    ...events.items.map((one) => ({
      href: `/events/${one.id}`,
      kind: `event, ${stretchWords(one.time)}`,
      words: one.words?.text ?? one.id,
      serif: true,
    })),
    ...reports.items.map((one) => ({
      href: reportHref(one.id),
      kind: `report, ${reportFrom(one)}`,
      words: one.title,
      serif: true,
    })),
  ];
}
