import { FileText, Goal, House, Layers, type LucideIcon, Settings, UserSearch } from "lucide-react";

export interface Area {
  id: string;
  label: string;
  path: string;
  icon: LucideIcon;
  /** Where everything of the area lies, when that is wider than its first page. */
  root?: string;
  /** What is not shown at the laptop of anybody else. */
  forFounder?: boolean;
  pages?: readonly { id: string; label: string; path: string }[];
}

/** The navigation; it shows only what exists. */
const areas: readonly Area[] = [
  { id: "home", label: "Home", path: "/", icon: House },
  {
    id: "plan",
    label: "Plan",
    path: "/plan/capacity",
    icon: Goal,
    forFounder: true,
    pages: [
      { id: "capacity", label: "Goal & capacity", path: "/plan/capacity" },
      { id: "org", label: "Org & responsibilities", path: "/plan/org" },
      { id: "pay", label: "Pay", path: "/plan/pay" },
    ],
  },
  {
    id: "roles",
    label: "Roles",
    path: "/roles",
    icon: Layers,
    pages: [{ id: "competencies", label: "Competencies", path: "/competencies" }],
  },
  {
    id: "hiring",
    label: "Hiring",
    path: "/openings",
    icon: UserSearch,
    pages: [
      { id: "openings", label: "Openings", path: "/openings" },
      { id: "candidates", label: "Candidates", path: "/candidates" },
      { id: "interviews", label: "Interviews", path: "/interviews" },
      { id: "decisions", label: "Decisions", path: "/decisions" },
    ],
  },
  { id: "reports", label: "Reports", path: "/reports", icon: FileText },
];

export const settingsArea: Area = {
  id: "settings",
  label: "Settings",
  path: "/settings/file",
  root: "/settings",
  icon: Settings,
};

/** Whether an address belongs to a page: the page itself, or something below it. */
export function isWithin(location: string, path: string): boolean {
  return location === path || (path !== "/" && location.startsWith(`${path}/`));
}

/** The areas for whoever is at the laptop. A desk, which holds one interview of another file, has its Home alone. */
export const areasFor = (who: { isDesk: boolean; isFounder: boolean }): readonly Area[] =>
  areas.filter((area) =>
    who.isDesk ? area.id === "home" : who.isFounder || area.forFounder !== true,
  );
