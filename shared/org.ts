import { z } from "zod";
import { command, query } from "./channel.ts";
import { Day, Id, Instant, line, Nothing, prose } from "./values.ts";

const Hours = z.number().min(0).max(168);

/** Derived: filled when somebody holds it, open while an opening looks for somebody, planned otherwise. */
export const SeatState = z.enum(["planned", "open", "filled"]);
export type SeatState = z.infer<typeof SeatState>;

export const Seat = z.strictObject({
  id: Id,
  /** Null for the founder's own seat. */
  roleId: Id.nullable(),
  /** The seat above it; null at the top. */
  reportsTo: Id.nullable(),
  state: SeatState,
  startsOn: Day.nullable(),
  openingId: Id.nullable(),
  applicationId: Id.nullable(),
  /** Who holds it, or empty. */
  holder: z.string(),
  hoursPerWeek: Hours,
  note: z.string(),
  updatedAt: Instant,
});
export type Seat = z.infer<typeof Seat>;

/** A responsibility of a role in the hands of one seat, from one day until another. */
export const Duty = z.strictObject({
  id: Id,
  roleId: Id,
  responsibilityId: z.string().max(80),
  seatId: Id,
  hoursPerWeek: Hours,
  fromDay: Day.nullable(),
  untilDay: Day.nullable(),
  keptBecause: z.string(),
});
export type Duty = z.infer<typeof Duty>;

/** A role that has a seat, or whose work the founder or somebody else does. */
export const OrgRole = z.strictObject({
  id: Id,
  name: z.string(),
  abbreviation: z.string(),
  span: z.int().nullable(),
  responsibilities: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type OrgRole = z.infer<typeof OrgRole>;

export const Org = z.strictObject({
  today: Day,
  founderName: z.string(),
  seats: z.array(Seat),
  duties: z.array(Duty),
  roles: z.array(OrgRole),
});
export type Org = z.infer<typeof Org>;

const SeatFields = z.strictObject({
  roleId: Id,
  reportsTo: Id.nullable(),
  startsOn: Day.nullable(),
  holder: line(120),
  hoursPerWeek: Hours,
  note: prose(1000),
});

const DutyFields = z.strictObject({
  roleId: Id,
  responsibilityId: z.string().max(80),
  seatId: Id,
  hoursPerWeek: Hours,
  fromDay: Day.nullable(),
  untilDay: Day.nullable(),
  keptBecause: line(500),
});

const One = z.strictObject({ id: Id });

export const orgChannels = {
  "org.get": query(Nothing, Org, ["org", "role", "opening", "candidate", "company", "panelist"]),
  "seat.create": command(SeatFields, One),
  "seat.save": command(SeatFields.extend({ id: Id, updatedAt: Instant }), Nothing),
  /** Moves a seat below another one; never below itself. */
  "seat.move": command(
    z.strictObject({ id: Id, reportsTo: Id.nullable(), before: Id.nullable() }),
    Nothing,
  ),
  "seat.delete": command(One, Nothing),
  "seat.restore": command(One, Nothing),
  /** Planned seats as one capacity plan has them: adds what is missing, takes away nothing that is filled or open. */
  "seat.fromPlan": command(
    z.strictObject({ seats: z.array(z.strictObject({ roleId: Id, startsOn: Day })).max(400) }),
    z.strictObject({ added: z.int(), removed: z.int() }),
  ),
  /** One opening for planned seats of one role: made from the role, led by the founder, aiming at the earliest start. */
  "seat.open": command(
    z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    z.strictObject({ openingId: Id }),
  ),
  "duty.assign": command(DutyFields, One),
  "duty.save": command(DutyFields.extend({ id: Id }), Nothing),
  "duty.delete": command(One, Nothing),
};
