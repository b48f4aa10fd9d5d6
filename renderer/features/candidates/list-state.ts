import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { CandidateFilter, CandidateSort } from "../../../shared/candidate.ts";

export const noFilter: CandidateFilter = {
  text: "",
  openingId: null,
  stageKind: "any",
  tag: null,
  source: null,
  deleted: false,
};

interface ListState {
  filter: CandidateFilter;
  sort: CandidateSort;
  descending: boolean;
  /** Columns beside the name, by their id. */
  columns: readonly string[];
  setFilter: (part: Partial<CandidateFilter>) => void;
  sortBy: (sort: CandidateSort, descending: boolean) => void;
  toggleColumn: (id: string) => void;
}

/** How the table is looked at. Order and columns are remembered; a filter lasts as long as the window. */
export const useListState = create<ListState>()(
  persist(
    (set) => ({
      filter: noFilter,
      sort: "opening",
      descending: false,
      columns: ["stage", "fit", "coverage", "next"],
      setFilter: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
      sortBy: (sort, descending) => set({ sort, descending }),
      toggleColumn: (id) =>
        set(({ columns }) => ({
          columns: columns.includes(id)
            ? columns.filter((other) => other !== id)
            : [...columns, id],
        })),
    }),
    {
      name: "bullpen-candidates",
      partialize: ({ sort, descending, columns }) => ({ sort, descending, columns }),
    },
  ),
);

/** Whether anything is left out that could be shown. */
export const isFiltered = (filter: CandidateFilter): boolean =>
  filter.text.trim() !== "" ||
  filter.openingId !== null ||
  filter.stageKind !== "any" ||
  filter.tag !== null ||
  filter.source !== null;
