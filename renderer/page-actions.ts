import { useEffect, useEffectEvent } from "react";
import { create } from "zustand";
import type { IconType } from "./ui/icon.tsx";

/** Something that the page that is open can do, for the palette to offer. */
export interface PageAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconType | undefined;
}

interface Offered extends PageAction {
  run: () => void;
}

const useOffered = create<{ actions: readonly Offered[] }>()(() => ({ actions: [] }));

/** What the page that is open offers. */
export const usePageActions = () => useOffered((state) => state.actions);

/** Offers actions while the page is there. `actions` is one list for good, such as a constant. */
export function useOfferActions<A extends PageAction>(
  actions: readonly A[],
  run: (id: A["id"]) => void,
): void {
  const onRun = useEffectEvent(run);
  useEffect(() => {
    const offered = actions.map((action) => ({ ...action, run: () => onRun(action.id) }));
    useOffered.setState({ actions: offered });
    return () => {
      // The next page may have come before this one went.
      if (useOffered.getState().actions === offered) useOffered.setState({ actions: [] });
    };
  }, [actions]);
}
