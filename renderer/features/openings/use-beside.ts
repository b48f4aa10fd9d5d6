import { useLocation, useSearch } from "wouter";

/** What stands beside the rounds, and which round is being added to; each has an address. */
export interface Beside {
  /** A part of the kit that is read. */
  partId: string | null;
  /** The round that the library is open for. */
  addTo: string | null;
  /** An entry of the library that is looked at. */
  look: string | null;
  show: (next: { partId?: string; addTo?: string; look?: string }) => void;
}

export function useBeside(openingId: string): Beside {
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  return {
    partId: search.get("part"),
    addTo: search.get("add"),
    look: search.get("look"),
    show({ partId, addTo, look }) {
      const next = new URLSearchParams();
      if (partId !== undefined) next.set("part", partId);
      if (addTo !== undefined) next.set("add", addTo);
      if (look !== undefined) next.set("look", look);
      const query = next.toString();
      navigate(`/openings/${openingId}/kit${query === "" ? "" : `?${query}`}`);
    },
  };
}
