import { FileText, House, Layers, type LucideIcon, Settings, UserSearch } from "lucide-react";

export interface Area {
  id: string;
  label: string;
  path: string;
  icon: LucideIcon;
  pages?: readonly { id: string; label: string; path: string }[];
}

/** The navigation; it shows only what exists. */
export const areas: readonly Area[] = [
  { id: "home", label: "Home", path: "/", icon: House },
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
  icon: Settings,
};

/** Whether an address belongs to a page: the page itself, or something below it. */
export function isWithin(location: string, path: string): boolean {
  if (path === "/") return location === "/";
  const root = path.split("/", 2).join("/");
  return location === root || location.startsWith(`${root}/`);
}
