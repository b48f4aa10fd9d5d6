import type { Seat } from "../../../shared/org.ts";
import { monthWord, roleNameOf } from "../../../shared/rules/org-words.ts";
import type { OrgLook } from "./use-org.ts";

/** Seats to choose from: the person and their role, or the role and when it begins. */
export function SeatOptions({ seats, look }: { seats: readonly Seat[]; look: OrgLook }) {
  return seats.map((seat) => (
    <option key={seat.id} value={seat.id}>
      {optionOf(seat, look)}
    </option>
  ));
}

function optionOf(seat: Seat, { index }: OrgLook): string {
  if (seat.roleId === null) return `You, ${seat.holder}`;
  const role = roleNameOf(seat.roleId, index);
  if (seat.holder !== "") return `${seat.holder}, ${role}`;
  const state = seat.state === "open" ? "hiring" : "planned";
  return seat.startsOn === null
    ? `${role}, ${state}`
    : `${role}, ${state} for ${monthWord(seat.startsOn, index.org.today)}`;
}
