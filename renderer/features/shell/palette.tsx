import {
  ArrowRightLeft,
  BriefcaseBusiness,
  Calendar,
  FileText,
  Layers,
  Scale,
  type LucideIcon,
  Target,
  UserPlus,
  UserRound,
  Users,
} from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import { commands } from "../../../shared/commands.ts";
import type { SearchHit } from "../../../shared/home.ts";
import { useChannel } from "../../api.ts";
import { runCommand } from "../../run-command.ts";
import { startHandOver } from "../../hand-over.ts";
import { usePageActions } from "../../page-actions.ts";
import { CommandPalette, type PaletteGroup } from "../../ui/palette.tsx";
import { type Area, settingsArea } from "./areas.ts";
import { useUiState } from "./ui-state.ts";

const icons: Record<SearchHit["kind"], LucideIcon> = {
  candidate: UserRound,
  opening: BriefcaseBusiness,
  role: Layers,
  competency: Target,
  interview: Calendar,
  panelist: Users,
};

const hrefs: Record<SearchHit["kind"], (id: string) => string> = {
  candidate: (id) => `/candidates/${id}`,
  opening: (id) => `/openings/${id}`,
  role: (id) => `/roles/${id}`,
  competency: (id) => `/competencies/${id}`,
  interview: (id) => `/interviews/${id}`,
  panelist: () => "/settings/people",
};

const actions = [
  { id: "add-candidate", label: "Add a candidate", icon: UserPlus, path: "/candidates/new" },
  { id: "new-opening", label: "Open a position", icon: BriefcaseBusiness, path: "/openings/new" },
  { id: "new-interview", label: "Set up an interview", icon: Calendar, path: "/interviews/new" },
  { id: "people", label: "Add a panelist", icon: Users, path: "/settings/people" },
  { id: "fairness", label: "Check selection for fairness", icon: Scale, path: "/fairness" },
  { id: "reports", label: "Print a document", icon: FileText, path: "/reports" },
];

/** Reaches every page, record and action. */
export function Palette({ actorId, areas }: { actorId: string; areas: readonly Area[] }) {
  const { paletteOpen, set } = useUiState();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState("");
  const text = useDeferredValue(query.trim());
  const hits = useChannel(
    "search.find",
    { text },
    { enabled: paletteOpen && text !== "", keepPrevious: true },
  );
  const panelists = useChannel("panelist.list", { archived: false }, { enabled: paletteOpen });
  const pages = [...areas, settingsArea].flatMap(({ pages: within = [], ...area }) => {
    // An area that is no page of its own opens its first page, which is listed under its own name.
    const isPage = within.every((page) => page.path !== area.path);
    return [...(isPage ? [area] : []), ...within].map((page) => ({ ...page, icon: area.icon }));
  });
  const here = usePageActions();
  const groups: PaletteGroup[] = [
    {
      id: "records",
      heading: "Records",
      found: true,
      items: (text === "" ? [] : (hits.data ?? [])).map((hit) => ({
        id: `${hit.kind}:${hit.id}`,
        label: hit.title,
        hint: hit.subtitle,
        icon: icons[hit.kind],
        onSelect: () => navigate(hrefs[hit.kind](hit.id)),
      })),
    },
    {
      id: "here",
      heading: "On this page",
      items: here.map(({ run, ...action }) => ({ ...action, onSelect: run })),
    },
    {
      id: "actions",
      heading: "Do",
      items: actions.map((action) => ({ ...action, onSelect: () => navigate(action.path) })),
    },
    {
      id: "people",
      heading: "Hand over",
      items: (panelists.data ?? [])
        .filter((panelist) => panelist.id !== actorId)
        .map((panelist) => ({
          id: `hand-over:${panelist.id}`,
          label: `Hand over to ${panelist.name}`,
          icon: ArrowRightLeft,
          onSelect: () => void startHandOver(panelist.id),
        })),
    },
    {
      id: "pages",
      heading: "Go to",
      items: pages.map((page) => ({
        id: page.id,
        label: page.label,
        icon: page.icon,
        onSelect: () => navigate(page.path),
      })),
    },
    {
      id: "commands",
      heading: "Window",
      items: commands
        .filter((command) => command.id !== "palette.open" && !command.id.startsWith("go."))
        .map((command) => ({
          id: command.id,
          label: command.label,
          onSelect: () => runCommand(command.id),
        })),
    },
  ];
  return (
    <CommandPalette
      empty="Nothing is called that."
      groups={groups}
      label="Go to"
      loading={hits.isFetching}
      onOpenChange={(open) => {
        set({ paletteOpen: open });
        setQuery("");
      }}
      onQueryChange={setQuery}
      open={paletteOpen}
      placeholder="A person, a page, something to do"
      query={query}
    />
  );
}
