import type { CandidatePage, CandidateRow } from "../../../shared/candidate.ts";
import { formatInstantDay, formatNumber } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import type { TableGroup } from "../../ui/table-lines.ts";
import { useListState } from "./list-state.ts";

/** Rows under the title of their opening, where the list is sorted by it; undefined otherwise. */
export function useGroups(
  rows: readonly CandidateRow[],
  first: CandidatePage | undefined,
  timeZone: string,
): TableGroup<CandidateRow>[] | undefined {
  const sort = useListState((state) => state.sort);
  const openings = useChannel("opening.list", { status: "all" }, { enabled: sort === "opening" });
  if (sort !== "opening") return undefined;
  const frozen = new Map(openings.data?.map((one) => [one.id, one.frozenAt]));
  const counts = new Map(first?.groups.map((group) => [group.openingId, group.count]));
  return [...Map.groupBy(rows, (row) => row.openingId)].map(([openingId, inGroup]) => {
    const frozenAt = openingId === null ? null : (frozen.get(openingId) ?? null);
    const count = formatNumber(counts.get(openingId) ?? inGroup.length);
    return {
      id: openingId ?? "none",
      header: inGroup[0]?.openingTitle ?? "In no opening",
      note: frozenAt === null ? count : `${count} · first scorecard ${dayOf(frozenAt, timeZone)}`,
      rows: inGroup,
    };
  });
}

/** Without the year: an opening lasts months. */
const dayOf = (at: number, timeZone: string): string =>
  formatInstantDay(at, timeZone).replace(/ \d{4}$/, "");
