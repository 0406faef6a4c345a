import type { Entity } from "../model/index.js";

export type { Entity };

/** `local:` and a slug of the label, for what no source gives an id. */
export function localId(label: string): string {
  const slug = label
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’.]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `local:${slug}`;
}
