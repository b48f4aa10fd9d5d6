import { useMemo } from "react";
import { useLocation } from "wouter";
import type { Org, Seat } from "../../../shared/org.ts";
import { inSentence, isolate } from "../../../shared/rules/names.ts";
import { indexOrg, type OrgIndex } from "../../../shared/rules/org.ts";
import { type DutyChange, inverse } from "../../../shared/rules/org-changes.ts";
import { bySeat, markOf, type SeatMark } from "../../../shared/rules/org-marks.ts";
import { peopleAt, type Person } from "../../../shared/rules/org-people.ts";
import { type Block, treeOf } from "../../../shared/rules/org-tree.ts";
import { roleNameOf } from "../../../shared/rules/org-words.ts";
import { invoke, useCommand } from "../../api.ts";
import { toast } from "../../ui/toast.tsx";

/** The org as a page looks at it: on one day, with what the rules find out about it. */
export interface OrgLook {
  index: OrgIndex;
  day: string;
  root: Block;
  people: Map<string, Person>;
  marks: Map<string, SeatMark>;
}

export function useOrgLook(org: Org, day: string): OrgLook | null {
  return useMemo(() => {
    const index = indexOrg(org);
    const root = treeOf(index);
    if (root === null) return null;
    const people = bySeat(peopleAt(index, day));
    const marks = new Map(org.seats.map((seat) => [seat.id, markOf(seat, { index, day, people })]));
    return { index, day, root, people, marks };
  }, [org, day]);
}

export const seatPath = (id: string) => `/plan/org/${id}`;

/** Name of whoever holds a seat, else of its role. */
export function seatTitle(seat: Seat, index: OrgIndex): string {
  return seat.holder === "" ? roleNameOf(seat.roleId, index) : seat.holder;
}

const refused = (message: string) => toast({ message, tone: "block" });

/** Changes who owns what, says so, and offers the way back. */
export function useDutyChange({ org }: OrgIndex) {
  const { run, pending } = useCommand("duty.save");
  const change = async (wanted: DutyChange, message: string): Promise<boolean> => {
    if (wanted.save.length + wanted.remove.length === 0) {
      toast({ message: "It is theirs already." });
      return true;
    }
    const result = await run(wanted);
    if (!result.ok) {
      refused(result.error.message);
      return false;
    }
    const back = inverse(wanted, result.value.ids, org.duties);
    const undo = async () => {
      const undone = await invoke("duty.save", back);
      if (!undone.ok) refused(undone.error.message);
    };
    toast({ message, action: { label: "Undo", onAction: () => void undo() } });
    return true;
  };
  return { change, pending };
}

/** Moves a seat below another one, with the way back to where it was. */
export function useMove({ org, seats }: OrgIndex) {
  return async (seat: Seat, above: string): Promise<boolean> => {
    if (seat.reportsTo === above) return true;
    const result = await invoke("seat.move", { id: seat.id, reportsTo: above, before: null });
    if (!result.ok) {
      refused(result.error.message);
      return false;
    }
    const siblings = org.seats.filter((one) => one.reportsTo === seat.reportsTo);
    const before = siblings[siblings.findIndex((one) => one.id === seat.id) + 1]?.id ?? null;
    const index = { org, seats } as OrgIndex;
    const target = seats.get(above)!;
    toast({
      message: `${isolate(nameFor(seat, index))} now reports to ${target.roleId === null ? "you" : isolate(nameFor(target, index))}.`,
      action: {
        label: "Undo",
        onAction: () =>
          void invoke("seat.move", { id: seat.id, reportsTo: seat.reportsTo, before }),
      },
    });
    return true;
  };
}

const nameFor = (seat: Seat, { org }: Pick<OrgIndex, "org">) =>
  seat.holder !== ""
    ? seat.holder
    : `The ${inSentence(org.roles.find((role) => role.id === seat.roleId)?.name ?? "seat")}`;

/** Deletes a seat at once and offers the way back. */
export function useDeleteSeat(index: OrgIndex) {
  const [, navigate] = useLocation();
  return async (seat: Seat): Promise<void> => {
    const result = await invoke("seat.delete", { id: seat.id });
    if (!result.ok) {
      refused(result.error.message);
      return;
    }
    navigate("/plan/org");
    const { moved } = result.value;
    const restore = async () => {
      const back = await invoke("seat.restore", { id: seat.id, moved });
      if (back.ok) navigate(seatPath(seat.id));
      else refused(back.error.message);
    };
    toast({
      message: `The seat of ${isolate(seatTitle(seat, index))} is deleted.${moved.length > 0 ? " Whoever was below it moved up." : ""}`,
      action: { label: "Undo", onAction: () => void restore() },
    });
  };
}

/** One opening for these planned seats, and there. */
export function useOpenSeats() {
  const [, navigate] = useLocation();
  return async (ids: readonly string[]): Promise<void> => {
    const result = await invoke("seat.open", { ids: [...ids] });
    if (!result.ok) {
      refused(result.error.message);
      return;
    }
    navigate(`/openings/${result.value.openingId}`);
    toast({
      message: "The opening is made, with the role’s kit. You lead its panel.",
      tone: "done",
    });
  };
}
