import { fail, ok, type Result } from "../../../shared/result.ts";
import { paused, runFor, settled } from "../../../shared/rules/debrief-clock.ts";
import { isolate } from "../../../shared/rules/names.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { type MeetingRow, newMeeting, readMeeting, writeMeeting } from "./meeting.ts";
import { countsOf, mayRun, readDebrief } from "./read.ts";
import { readCandidate } from "./candidate.ts";

export const debriefHandlers: FeatureHandlers<"debrief"> = {
  "debrief.get": ({ openingId }, { db, now, actor }) => {
    const debrief = readDebrief(db, openingId, now, actor);
    return debrief ? ok(debrief) : missing();
  },
  "debrief.candidate": ({ applicationId }, { db }) => {
    const candidate = readCandidate(db, applicationId);
    return candidate ? ok(candidate) : fail("not-found", "This application is not there any more.");
  },
  "debrief.run": ({ openingId, applicationId }, context) =>
    run(context, openingId, () => {
      const { db, now } = context;
      const refused = refuseUncounted(context, openingId, applicationId);
      if (refused) return refused;
      const meeting = readMeeting(db, openingId) ?? newMeeting(now);
      return ok({ ...meeting, ...runFor(meeting, applicationId, now), endedAt: null });
    }),
  "debrief.pause": ({ openingId }, context) =>
    change(context, openingId, (meeting) => ({ ...meeting, ...paused(meeting, context.now) })),
  "debrief.place": ({ openingId, applicationId, ...place }, context) =>
    refuseUncounted(context, openingId, applicationId) ??
    change(context, openingId, (meeting) => ({
      ...meeting,
      places: { ...meeting.places, [applicationId]: place },
    })),
  "debrief.setTarget": ({ openingId, minutes }, context) =>
    change(context, openingId, (meeting) => ({ ...meeting, targetMinutes: minutes })),
  "debrief.keep": ({ openingId }, context) => {
    const before = readMeeting(context.db, openingId)?.runningSince ?? null;
    const result = change(
      context,
      openingId,
      (meeting) => ({ ...meeting, ...settled(meeting, context.now) }),
      [],
    );
    // A page that was asleep learns that the clock has stopped meanwhile; nothing else is news.
    const stopped = readMeeting(context.db, openingId)?.runningSince === null;
    if (result.ok && before !== null && stopped) context.changed("debrief");
    return result;
  },
  "debrief.end": ({ openingId }, context) =>
    change(context, openingId, (meeting) => ({
      ...meeting,
      ...paused(meeting, context.now),
      endedAt: context.now,
    })),
};

const missing = () => fail("not-found", "This opening is not there any more.");

type Done = Result<Record<string, never>>;

/** One commit, by somebody on the panel. */
function run(
  context: Context,
  openingId: string,
  next: () => Result<MeetingRow>,
  tell: readonly "debrief"[] = ["debrief"],
): Done {
  const { db, now, actor, changed } = context;
  const write = (): Done => {
    const may = mayRun(db, openingId, actor);
    if (may === null) return missing();
    if (!may) return fail("forbidden", "A debrief is run by somebody on the opening's panel.");
    const meeting = next();
    if (!meeting.ok) return meeting;
    writeMeeting(db, openingId, meeting.value, now);
    return ok({});
  };
  const result = db.transaction(write).immediate();
  if (result.ok && tell.length > 0) changed(...tell);
  return result;
}

/** The same for a meeting that has begun and not ended. */
const change = (
  context: Context,
  openingId: string,
  next: (meeting: MeetingRow) => MeetingRow,
  tell?: readonly "debrief"[],
): Done =>
  run(
    context,
    openingId,
    () => {
      const meeting = readMeeting(context.db, openingId);
      if (!meeting) return fail("conflict", "This debrief has not begun yet.");
      if (meeting.endedAt !== null)
        return fail("conflict", "This debrief has ended. Go on with it first.");
      return ok(next(meeting));
    },
    tell,
  );

function refuseUncounted(
  { db, now }: Context,
  openingId: string,
  applicationId: string,
): Result<never> | null {
  const found = countsOf(db, openingId, now).find((one) => one.applicationId === applicationId);
  if (!found) return fail("not-found", "This application is not there any more.", "applicationId");
  return found.counted > 0
    ? null
    : fail(
        "invalid",
        `Nothing about ${isolate(found.name)} can be talked about yet: no scorecard is open.`,
        "applicationId",
      );
}
