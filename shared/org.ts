import { z } from "zod";
import { command, query } from "./channel.ts";
import { Day, Id, Instant, line, name, Nothing, prose } from "./values.ts";

const Hours = z.number("Hours a week, 0 to 168.").min(0).max(168, "A week has 168 hours.");

/** Derived: filled when somebody holds it, open while an opening looks for somebody, planned otherwise. */
export const SeatState = z.enum(["planned", "open", "filled"]);
export type SeatState = z.infer<typeof SeatState>;

export const Seat = z.strictObject({
  id: Id,
  /** Null for the founder's own seat. */
  roleId: Id.nullable(),
  /** The seat above it; null for the founder's own, which is the top. */
  reportsTo: Id.nullable(),
  state: SeatState,
  startsOn: Day.nullable(),
  opening: z
    .strictObject({ id: Id, title: z.string(), status: z.enum(["open", "closed"]) })
    .nullable(),
  /** Who was hired into it out of an opening, as long as that stands. */
  hired: z.strictObject({ candidateId: Id, applicationId: Id }).nullable(),
  /** Who holds it, or empty. The founder's own name on the founder's own seat. */
  holder: z.string(),
  hoursPerWeek: z.number(),
  note: z.string(),
  updatedAt: Instant,
});
export type Seat = z.infer<typeof Seat>;

/**
 * A responsibility of a role in the hands of one seat, from `fromDay` on and no longer on `untilDay`. Null: since ever,
 * and for good or, where somebody stands in for a role that has nobody, until that role's first seat begins.
 */
export const Duty = z.strictObject({
  id: Id,
  roleId: Id,
  responsibilityId: z.string().max(80),
  seatId: Id,
  hoursPerWeek: z.number(),
  fromDay: Day.nullable(),
  untilDay: Day.nullable(),
  /** Why it stays where it is although it is warned of, or empty. */
  keptBecause: z.string(),
});
export type Duty = z.infer<typeof Duty>;

export const OrgRole = z.strictObject({
  id: Id,
  name: z.string(),
  abbreviation: z.string(),
  span: z.int().nullable(),
  /** `founder`, the id of another role, or null. */
  reportsTo: z.string().nullable(),
  archived: z.boolean(),
  responsibilities: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type OrgRole = z.infer<typeof OrgRole>;

/** Seats by their place among their neighbours; every role that is not archived, and those archived ones in use. */
export const Org = z.strictObject({
  today: Day,
  seats: z.array(Seat),
  duties: z.array(Duty),
  roles: z.array(OrgRole),
});
export type Org = z.infer<typeof Org>;

/** The founder's own seat has no role and nobody above it; everybody else without a seat above is below the founder. */
export const SeatFields = z.strictObject({
  roleId: Id.nullable(),
  reportsTo: Id.nullable(),
  startsOn: Day.nullable(),
  holder: line(120),
  hoursPerWeek: Hours,
  note: prose(1000),
});
export type SeatFields = z.infer<typeof SeatFields>;

export const DutyFields = z.strictObject({
  roleId: Id,
  responsibilityId: name(80),
  seatId: Id,
  hoursPerWeek: Hours,
  fromDay: Day.nullable(),
  untilDay: Day.nullable(),
  keptBecause: line(500),
});
export type DutyFields = z.infer<typeof DutyFields>;

/** Something that happened to a seat, on a day or at an instant, as a sentence. */
export const SeatEvent = z.strictObject({
  at: Instant.nullable(),
  day: Day.nullable(),
  text: z.string(),
});
export type SeatEvent = z.infer<typeof SeatEvent>;

/** So many seats can there be; a chart of more is nobody's plan. */
export const mostSeats = 1000;

/** So many assignments can be changed in one step. */
export const mostDuties = 1000;

const One = z.strictObject({ id: Id });

const Ids = z.array(Id).max(mostSeats);

/** What a plan changed in the org: seats it added, and what was there before of those it changed or deleted. */
export const PlanTaken = z.strictObject({
  added: Ids,
  /** The day on which they were to begin. */
  moved: z.array(z.strictObject({ id: Id, startsOn: Day.nullable() })).max(mostSeats),
  /** The seat they were below. */
  replaced: z.array(z.strictObject({ id: Id, reportsTo: Id })).max(mostSeats),
  /** With those that were below them. */
  removed: z.array(z.strictObject({ id: Id, moved: Ids })).max(mostSeats),
});
export type PlanTaken = z.infer<typeof PlanTaken>;

/** For the founder alone. */
export const orgChannels = {
  "org.get": query(Nothing, Org, ["org", "role", "opening", "candidate", "company", "panelist"]),
  "seat.history": query(One, z.array(SeatEvent), ["org", "role", "opening", "candidate"]),
  "seat.create": command(SeatFields, One),
  /** `updatedAt` is the version that was edited; an older one is refused as a conflict. */
  "seat.save": command(
    SeatFields.extend({ id: Id, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  /** Moves a seat below another one, before one of those that are there or behind them; never below itself. */
  "seat.move": command(
    z.strictObject({ id: Id, reportsTo: Id.nullable(), before: Id.nullable() }),
    Nothing,
  ),
  /** Whoever was below moves up; `moved` are their seats, for the restoring. */
  "seat.delete": command(One, z.strictObject({ moved: z.array(Id) })),
  "seat.restore": command(z.strictObject({ id: Id, moved: z.array(Id).max(mostSeats) }), Nothing),
  /**
   * `seats` is the whole department as one capacity plan has it: a line for every person, those who are here already
   * included, whoever replaces a leaver left out. Filled and open seats of a role stand for its earliest lines and are
   * not touched; planned ones take the days of the rest, are added where some are missing, and deleted where there are
   * too many. Roles that are not named are left alone. Where the plan brings the first manager, planned sellers that were
   * below the founder come below that manager. The answer is what there was before, for `seat.undoPlan`.
   */
  "seat.fromPlan": command(
    z.strictObject({ seats: z.array(z.strictObject({ roleId: Id, startsOn: Day })).max(400) }),
    PlanTaken,
  ),
  /** Takes a `seat.fromPlan` back. What has been filled, opened or deleted since then stays as it is. */
  "seat.undoPlan": command(PlanTaken, Nothing),
  /** One opening for planned seats of one role: made from the role, led by the founder, aiming at the earliest start. */
  "seat.open": command(
    z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    z.strictObject({ openingId: Id }),
  ),
  /** Says that an opening which is there already looks for somebody for this seat, or none any more. */
  "seat.setOpening": command(z.strictObject({ id: Id, openingId: Id.nullable() }), Nothing),
  /**
   * Assigns, hands over, keeps and takes away in one step. `save` with an id replaces, without adds; `ids` are those of
   * `save`, in its order. Undone by the same channel, with what was there before.
   */
  "duty.save": command(
    z.strictObject({
      save: z.array(DutyFields.extend({ id: Id.nullable() })).max(mostDuties),
      remove: z.array(Id).max(mostDuties),
    }),
    z.strictObject({ ids: z.array(Id) }),
  ),
};
