import { apiPath } from "../data/client.ts";
import { usePaged } from "../data/paged.ts";
import type { ClaimItem } from "../data/shapes.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Page } from "../parts/page.tsx";

const KEYS: readonly FilterKey[] = ["q", "text", "status", "actor", "type", "from", "to", "outlet"];

export function ClaimsPage() {
  const filters = filtersOf(KEYS);
  const claims = usePaged<ClaimItem>(apiPath("/api/claims", { ...filters, limit: 100 }));
  return (
    <Page
      title="Claims"
      lead="What is said to be so, how it stands, and on whose word. A status is reckoned from the positions, never typed in."
      tools={<Downloads of={[{ what: "claims", query: filters, heading: "Claims" }]} brief={filters} />}
    >
      <Filters keys={KEYS} />
      <LongList list={claims} noun={["claim", "claims"]} guess={120}>
        {(claim) => <ClaimRow claim={claim} />}
      </LongList>
    </Page>
  );
}
