import {
  Archive,
  Ellipsis,
  ListOrdered,
  Pencil,
  RotateCcw,
  Scale,
  SquareCheckBig,
} from "lucide-react";
import { useLocation } from "wouter";
import type { Opening } from "../../../shared/opening.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import type { Editing } from "./opening-page.tsx";

interface OpeningMenuProps {
  opening: Opening;
  onEdit: (what: Editing) => void;
}

/** Everything that can be done with an opening, in words. */
export function OpeningMenu({ opening, onEdit }: OpeningMenuProps) {
  const [, navigate] = useLocation();
  const close = useCommand("opening.close");
  const reopen = useCommand("opening.reopen");
  const { id, title } = opening;
  const run = async (command: typeof close, message: string, back: typeof close) => {
    const result = await command.run({ id });
    toast(
      result.ok
        ? { message, action: { label: "Undo", onAction: () => void back.run({ id }) } }
        : { message: result.error.message, tone: "block" },
    );
  };
  const isOpen = opening.status === "open";
  const status = isOpen
    ? {
        id: "close",
        label: "Close the opening",
        icon: Archive,
        onSelect: () => void run(close, `${isolate(title)} is closed.`, reopen),
      }
    : {
        id: "reopen",
        label: "Open it again",
        icon: RotateCcw,
        onSelect: () => void run(reopen, `${isolate(title)} is open again.`, close),
      };
  return (
    <Menu
      items={[
        {
          id: "details",
          label: "Edit details and panel",
          icon: Pencil,
          shortcut: "e",
          onSelect: () => onEdit("details"),
        },
        {
          id: "stages",
          label: "Edit the pipeline",
          icon: ListOrdered,
          onSelect: () => onEdit("stages"),
        },
        {
          id: "weights",
          label: "Change the weights",
          icon: Scale,
          onSelect: () => onEdit("weights"),
        },
        {
          id: "kit",
          label: "Open the interview kit",
          icon: SquareCheckBig,
          onSelect: () => navigate(`/openings/${id}/kit`),
        },
        { id: "line", separator: true },
        status,
      ]}
      trigger={<Button icon={Ellipsis} iconOnly label="More" />}
    />
  );
}
