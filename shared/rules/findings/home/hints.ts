import type { Home, HomeOpening } from "../../../home.ts";
import { counted, countWord, formatLevel, formatNumber, formatPercent } from "../../format.ts";
import {
  type DepartmentReading,
  lacksExercise,
  type Overload,
  partsOf,
} from "../../home/readings.ts";
import { asSentenceStart, inSentence, isolate, joinNames } from "../../names.ts";
import type { Actor } from "./next.ts";
import { dayWithoutYear, instantDay } from "./steps.ts";

/**
 * The mistakes of a first sales department, where they are being made: hiring out of the blue, without a kit, without
 * seeing anybody at work; a jack-of-all-trades short-listed; two jobs in one pair of hands; leads that nobody looks
 * after; pay for what a role does not control.
 */
export interface Hint {
  /** Names what it is about and the facts it is made of: put aside, it stays away until they change. */
  key: string;
  /** Where else it is shown: the opening it is about. */
  openingId: string | null;
  kind: HintKind;
  title: string;
  text: string;
  label: string;
  href: string;
}

export type HintKind = "kit" | "plan" | "candidate" | "team" | "pay";

/** Everything worth a look, what is nearest to going wrong first, whether it was put aside or not. */
export function hintsFor(home: Home, department: DepartmentReading | null, actor: Actor): Hint[] {
  const isTheirs = (one: { leadId: string }) => actor.isFounder || one.leadId === actor.id;
  return [
    ...home.flatProfiles.filter(isTheirs).map(flatHint),
    ...home.openings.filter(isTheirs).flatMap((one) => kitHint(one, home) ?? []),
    ...(department ? foundersHints(home, department) : []),
  ];
}

function foundersHints(home: Home, department: DepartmentReading): Hint[] {
  const { team, nurture } = department;
  return [
    ...outOfTheBlue(home, department),
    ...(team?.overloads.filter((one) => !one.isFounder).map(overloadHint) ?? []),
    ...department.pay.slice(0, 2).map(payHint),
    ...(team?.due ? [dueHint(team.due, home.now)] : []),
    ...(nurture && !nurture.owned && nurture.share > 0 ? [nurtureHint(nurture.share)] : []),
  ];
}

function flatHint(one: Home["flatProfiles"][number]): Hint {
  const [lowest, highest] = [formatLevel(one.lowest), formatLevel(one.highest)];
  return {
    key: `flat:${one.applicationId}:${one.stage.slice(0, 60)}:${lowest}:${highest}`,
    openingId: one.openingId,
    kind: "candidate",
    title: `${isolate(one.candidateName)} is a jack-of-all-trades so far`,
    text: `Between ${lowest} and ${highest} in all that counts for ${isolate(one.openingTitle)}, strong in none of it, and in ${isolate(one.stage)} already.`,
    label: "Compare with the others",
    href: `/openings/${one.openingId}/compare`,
  };
}

function kitHint(one: HomeOpening, { now, timeZone }: Home): Hint | null {
  const about = `${one.id}:${one.nextInterviewAt === null ? "" : "interview"}`;
  const title = isolate(one.title);
  const next = one.nextInterviewAt === null ? null : instantDay(one.nextInterviewAt, timeZone, now);
  const common = { openingId: one.id, kind: "kit" as const, href: `/openings/${one.id}/kit` };
  if (partsOf(one) === 0)
    return {
      ...common,
      key: `no-kit:${about}`,
      title: `No questions for ${title}`,
      text: next
        ? `The next interview is on ${next}, and nothing is prepared for it.`
        : "Whoever is asked something else each time cannot be compared.",
      label: "Prepare the interviews",
    };
  if (one.weightSum === 0)
    return {
      ...common,
      key: `no-weights:${about}`,
      kind: "plan",
      title: `Nobody knows what counts for ${title}`,
      text: "Without weights every answer is as good as any other.",
      label: "Say what counts",
      href: `/openings/${one.id}`,
    };
  if (!lacksExercise(one)) return null;
  return {
    ...common,
    key: `no-exercise:${about}:${one.caseStudies}`,
    title: `No role-play for ${title}`,
    text: next
      ? `The next interview is on ${next}, and nobody would be seen at work.`
      : "Answers tell what somebody knows to say. Work shows what they do.",
    label:
      one.rolePlaysOffered > 1
        ? `Choose one of ${countWord(one.rolePlaysOffered)}`
        : "Choose an exercise",
  };
}

/** Hiring that no plan asks for. */
function outOfTheBlue({ openings }: Home, { goal, team }: DepartmentReading): Hint[] {
  const begun = openings.filter((one) => one.filled < one.seats);
  if (begun.length === 0) return [];
  if (goal === null)
    return [
      {
        key: `no-goal:${begun.length}`,
        openingId: begun.length === 1 ? begun[0]!.id : null,
        kind: "plan",
        title: "Hiring without a goal",
        text: `${asSentenceStart(counted(begun.length, "opening"))}, and no plan says how many people the goal takes.`,
        label: "Set a goal",
        href: "/plan/capacity",
      },
    ];
  if (team === null) return [];
  return begun
    .filter((one) => !team.openingIds.includes(one.id))
    .map((one) => ({
      key: `no-seat:${one.id}`,
      openingId: one.id,
      kind: "plan",
      title: `${isolate(one.title)} has no seat in the plan`,
      text: "Whoever is hired would have no place, no manager and nothing to own.",
      label: "Plan the seat",
      href: "/plan/org",
    }));
}

function overloadHint({ seatId, holder, jobs, hours, available }: Overload): Hint {
  const name = isolate(holder);
  const parts = jobs.map((job) => `${inSentence(isolate(job.name))} ${hoursText(job.hours)}`);
  const tooMany = hours > available;
  const two = jobs.length > 1;
  const sum = tooMany ? `: ${hoursText(hours - available)} more than the week has` : "";
  return {
    key: `load:${seatId}:${jobs.length}:${Math.round(hours)}:${Math.round(available)}`,
    openingId: null,
    kind: "team",
    title: two ? `${name} carries ${countWord(jobs.length)} jobs` : `${name} has too much to do`,
    text: two
      ? `${asSentenceStart(joinNames(parts))}${sum}. ${jobs.length > 2 ? "Doing all of them tends to lower each" : "Doing both tends to lower both"}.`
      : `${asSentenceStart(joinNames(parts))}${sum}.`,
    label: two ? "Split the seat" : "Hand something over",
    href: `/plan/org/${seatId}`,
  };
}

const hoursText = (hours: number) => `${formatNumber(hours, { digits: 1 })}\u00a0h`;

const payHint = (one: DepartmentReading["pay"][number]): Hint => ({
  key: `pay:${one.planId}:${one.rule}`,
  openingId: null,
  kind: "pay",
  title: `${isolate(one.roleName)}${one.isInForce ? "" : ", draft"}: ${inSentence(one.title)}`,
  text: one.text,
  label: "See the plan",
  href: `/plan/pay/${one.roleId}`,
});

function dueHint(
  { roleId, roleName, count, startsOn }: NonNullable<NonNullable<DepartmentReading["team"]>["due"]>,
  now: number,
): Hint {
  const seats = count === 1 ? "A planned seat" : asSentenceStart(counted(count, "planned seat"));
  return {
    key: `due:${roleId}:${count}:${startsOn}`,
    openingId: null,
    kind: "team",
    title: `${seats} should be open by now`,
    text: `The next ${inSentence(isolate(roleName))} is to start on ${dayWithoutYear(startsOn, now)}; finding somebody takes longer than that.`,
    label: count === 1 ? "Open the seat" : "Open the seats",
    href: "/plan/org",
  };
}

const nurtureHint = (share: number): Hint => ({
  key: `nurture:${formatPercent(share)}`,
  openingId: null,
  kind: "team",
  title: "Nobody nurtures the leads that are not ready",
  text: `${formatPercent(share)} of them are not when they come in. Left alone, they buy elsewhere.`,
  label: "Give it to somebody",
  href: "/plan/org",
});
