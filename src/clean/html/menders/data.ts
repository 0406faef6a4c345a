import { kept, type Mender } from "./mender.js";

/** What programs write for one another, where a page shows it all the same: times of day and date in ISO form, addresses, bare numbers. */
const DATA = /^(?:\d{4}-\d{2}-\d{2}T[\d:.+Z-]+|https?:\/\/\S+\.(?:jpe?g|png|gif|svg|webp)\S*|[\d\s.,/:]{1,12})$/i;
const CELL = /^t[dh]$|^li$/;

/** Lines of data between the report's. Cells of a table may hold numbers. */
export const data: Mender = (verdicts) => {
  for (const verdict of kept(verdicts)) {
    const { text, element } = verdict.line;
    if (DATA.test(text) && !CELL.test(element.name)) verdict.reason = "data of the page";
  }
};
