import { type Catalogue, CatalogueBuilder } from "./catalogue/index.js";
import type { Known } from "./filter.js";

const made = new WeakMap<Known["merged"], { records: Known["records"]; catalogue: Catalogue }>();

/** The catalogue of what is known; made once for one state. */
export function catalogueOf({ records, merged }: Known): Catalogue {
  const known = made.get(merged);
  if (known?.records === records) return known.catalogue;
  const builder = new CatalogueBuilder();
  for (const record of records) builder.add(record);
  const catalogue = builder.finish(merged);
  made.set(merged, { records, catalogue });
  return catalogue;
}
