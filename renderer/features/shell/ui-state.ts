import { create } from "zustand";
import { persist } from "zustand/middleware";

interface UiState {
  sidebarCollapsed: boolean;
  paletteOpen: boolean;
  shortcutsOpen: boolean;
  set: (part: Partial<Omit<UiState, "set">>) => void;
}

/** State of the window itself; only the sidebar's is remembered. */
export const useUiState = create<UiState>()(
  persist(
    (set) => ({
      sidebarCollapsed: false,
      paletteOpen: false,
      shortcutsOpen: false,
      set: (part) => set(part),
    }),
    { name: "bullpen-window", partialize: ({ sidebarCollapsed }) => ({ sidebarCollapsed }) },
  ),
);
