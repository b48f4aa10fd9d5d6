import type { Home } from "../../../home.ts";
import {
  counted,
  countWord,
  formatDay,
  formatInstantDay,
  formatMoneyShort,
  formatNumber,
} from "../../format.ts";
import {
  type DepartmentReading,
  type GoalReading,
  isPrepared,
  lackingParts,
  lacksExercise,
  partsOf,
  type RoleLack,
  roleLack,
  rolesInUse,
} from "../../home/readings.ts";
import { canDecide, type StepKey, teamOf } from "../../home/path.ts";
import { asSentenceStart, firstName, inSentence, isolate, joinSome } from "../../names.ts";

/** What a step's little picture shows. */
export type StepPicture =
  | { kind: "line"; bookings: number[]; goal: number[]; label: string }
  | { kind: "squares"; groups: { done: number; total: number }[]; label: string }
  | { kind: "funnel"; steps: { label: string; count: number }[] }
  | { kind: "sealed"; text: string };

export interface StepWords {
  title: string;
  href: string;
  /** What there is. */
  says: string;
  /** What else is worth knowing, quietly. */
  aside: string | null;
  /** What is still missing. */
  missing: string | null;
  picture: StepPicture | null;
}

/** More squares than this say no more than their number. */
const mostSquares = 24;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const titleOf = (one: { title: string }) => isolate(one.title);

/** Each step of the path in words and in a little picture. */
export function stepWords(
  key: StepKey,
  home: Home,
  department: DepartmentReading | null,
): StepWords {
  return { aside: null, missing: null, picture: null, ...words[key](home, department) };
}

type Words = Pick<StepWords, "title" | "href" | "says"> &
  Partial<Pick<StepWords, "aside" | "missing" | "picture">>;

const words: Record<StepKey, (home: Home, department: DepartmentReading | null) => Words> = {
  goal: (home, department) => goalWords(home, department),
  roles: rolesWords,
  interviews: interviewsWords,
  candidates: candidatesWords,
  panel: panelWords,
  decision: decisionWords,
  team: teamWords,
};

function goalWords({ currency }: Home, department: DepartmentReading | null): Words {
  const goal = department?.goal ?? null;
  const step = { title: "Goal", href: "/plan/capacity" };
  if (goal === null)
    return {
      ...step,
      says: "What should the department reach, and with how many people?",
      missing: "No goal yet",
    };
  if (!goal.ok)
    return { ...step, says: "There is a plan, but it cannot be worked out.", missing: goal.reason };
  const amount = amountIn(goal, currency);
  const short = amount(Math.abs(goal.spare));
  return {
    ...step,
    says: `${amount(goal.goal)} in ${goal.period} takes ${sellersText(goal)}.`,
    ...(goal.spare < 0
      ? { missing: `${short} short of the goal` }
      : department?.isExample
        ? { missing: "Still the example’s figures" }
        : { aside: coveredText(goal, amount) }),
    picture: {
      kind: "line",
      bookings: goal.bookings,
      goal: goal.goalByMonth,
      label: `Expected bookings end ${goal.spare < 0 ? "below" : "above"} the goal`,
    },
  };
}

/** What is expected is not certain: where ten points less would already miss the goal, that is said along with it. */
function coveredText({ spare, spareAtLess }: GoalReading, amount: (value: number) => string) {
  const covered = spare === 0 ? "Covered exactly" : `Covered, with ${amount(spare)} to spare`;
  return spareAtLess < 0
    ? `${covered}; ${amount(-spareAtLess)} short if attainment is ten points lower`
    : covered;
}

const amountIn =
  ({ measure }: GoalReading, currency: string) =>
  (value: number) =>
    measure === "revenue"
      ? formatMoneyShort(value, currency)
      : `${formatNumber(value)} ${Math.round(value) === 1 ? "customer" : "customers"}`;

function sellersText({ sellers }: GoalReading): string {
  const needed = sellers.filter((one) => one.heads > 0);
  if (needed.length === 0) return "nobody but you";
  return joinSome(
    needed.map(({ name, heads }) => counted(heads, inSentence(isolate(name)))),
    3,
  );
}

const lackWords: Record<RoleLack, string> = {
  responsibilities: "owns nothing yet",
  weights: "has weights that do not add up to 100",
  pay: "has no pay yet",
  template: "still reads as its template",
};

function rolesWords(home: Home, department: DepartmentReading | null): Words {
  const used = rolesInUse(home, department);
  const step = { title: "Roles", href: "/roles" };
  if (used.length === 0)
    return {
      ...step,
      says: `${asSentenceStart(counted(home.roles.length, "template"))} to begin from, none adjusted to your company yet.`,
    };
  const lacking = used.filter((role) => roleLack(role, department) !== null);
  const first = lacking[0];
  const others = lacking.length > 1 ? `; ${countWord(lacking.length - 1)} more to finish` : "";
  return {
    ...step,
    href: first ? hrefOfLack(first.id, roleLack(first, department)!) : step.href,
    says: `${asSentenceStart(
      joinSome(
        used.map(({ name }) => inSentence(isolate(name))),
        4,
      ),
    )}.`,
    missing: first
      ? `${isolate(first.name)} ${lackWords[roleLack(first, department)!]}${others}`
      : null,
    picture: {
      kind: "squares",
      groups: [{ done: used.length - lacking.length, total: used.length }],
      label: "roles written",
    },
  };
}

const hrefOfLack = (roleId: string, lack: RoleLack): string =>
  lack === "pay" ? `/plan/pay/${roleId}` : `/roles/${roleId}`;

function interviewsWords({ openings }: Home): Words {
  const step = { title: "Interviews", href: "/openings" };
  if (openings.length === 0)
    return { ...step, says: "An opening gets its questions, role-plays and case studies here." };
  const lacking = openings.filter((one) => !isPrepared(one));
  const [first] = lacking;
  const prepared = openings.filter(isPrepared);
  return {
    ...step,
    href: first ? `/openings/${first.id}/kit` : step.href,
    says: preparedText(prepared, openings.length),
    missing: first ? `${titleOf(first)} ${kitLack(first)}` : null,
    picture: partsPicture(openings),
  };
}

/** Part by part where there are one or two kits; more are counted whole. */
function partsPicture(openings: Home["openings"]): StepPicture {
  if (openings.length > 2)
    return {
      kind: "squares",
      groups: [{ done: openings.filter(isPrepared).length, total: openings.length }],
      label: "kits ready",
    };
  return {
    kind: "squares",
    groups: openings.map((one) => ({
      done: partsOf(one),
      total: partsOf(one) + lackingParts(one),
    })),
    label: "parts of the interviews ready",
  };
}

function preparedText(prepared: Home["openings"], all: number): string {
  if (prepared.length === 0)
    return all === 1
      ? "One opening to prepare."
      : `${asSentenceStart(counted(all, "opening"))} to prepare.`;
  if (prepared.length === 1) {
    const parts = partsOf(prepared[0]!);
    return `${titleOf(prepared[0]!)}: ${parts === 1 ? "its one part is" : `all ${countWord(parts)} parts are`} ready.`;
  }
  const parts = sum(prepared.map(partsOf));
  return `${asSentenceStart(countWord(prepared.length))} kits are ready, ${counted(parts, "part")} in all.`;
}

/** What a kit lacks most. */
export function kitLack(opening: Home["openings"][number]): string {
  if (partsOf(opening) === 0) return "has no questions yet";
  if (lacksExercise(opening))
    return opening.rolePlaysOffered > 0
      ? "has no role-play yet"
      : "has no role-play or case study yet";
  return `leaves ${counted(opening.uncovered, "competency", "competencies")} unrated`;
}

function candidatesWords({ candidates, openings }: Home): Words {
  const { total, running, met, withoutOpening } = candidates;
  const step = { title: "Candidates", href: "/candidates" };
  if (total === 0) return { ...step, says: "Nobody has applied yet." };
  const unsought = openings.find((one) => one.applications === 0);
  const where = openings.length === 0 ? "" : ` for ${counted(openings.length, "opening")}`;
  const reached =
    met === 0
      ? "nobody has met the panel yet"
      : `${countWord(met)} in the running ${met === 1 ? "has" : "have"} met the panel`;
  return {
    ...step,
    says: `${asSentenceStart(counted(total, "person", "people"))}${where}; ${reached}.`,
    missing:
      withoutOpening > 0
        ? `${asSentenceStart(countWord(withoutOpening))} without an opening`
        : unsought
          ? `Nobody for ${titleOf(unsought)} yet`
          : null,
    picture: {
      kind: "funnel",
      steps: [
        { label: "applied", count: total },
        { label: "in the running", count: running },
        { label: "before the panel", count: met },
      ],
    },
  };
}

function panelWords({ openings, owed }: Home): Words {
  const submitted = sum(openings.map((one) => one.scorecards.submitted));
  const expected = Math.max(submitted, sum(openings.map((one) => one.scorecards.expected)));
  const interviewed = sum(openings.map((one) => one.interviewed));
  return {
    title: "Panel",
    href: "/interviews",
    says:
      interviewed === 0
        ? "No interview has taken place yet."
        : `${asSentenceStart(counted(interviewed, "candidate"))} met the panel.`,
    missing:
      expected > submitted
        ? `${asSentenceStart(counted(expected - submitted, "scorecard"))} missing${whoOwes(owed, expected - submitted)}`
        : null,
    picture: expected === 0 ? null : scorecardsPicture(submitted, expected),
  };
}

/** A square each as long as they can be told apart. */
function scorecardsPicture(submitted: number, expected: number): StepPicture {
  if (expected <= mostSquares)
    return {
      kind: "squares",
      groups: [{ done: submitted, total: expected }],
      label: "scorecards are in",
    };
  return {
    kind: "funnel",
    steps: [
      { label: "scorecards due", count: expected },
      { label: "in", count: submitted },
    ],
  };
}

/** `: Hanna and Rajiv on Leila`, where they all owe the same one. */
function whoOwes(owed: Home["owed"], missing: number): string {
  const [only] = owed;
  if (owed.length !== 1 || !only || only.panelists.length !== missing) return "";
  const names = joinSome(
    only.panelists.map(({ name }) => isolate(firstName(name))),
    2,
  );
  return `: ${names} on ${isolate(firstName(only.candidateName))}`;
}

function decisionWords({ openings }: Home): Words {
  const finalists = sum(openings.map((one) => one.decision.finalists));
  const decided = sum(openings.map((one) => one.decision.decided));
  const sealed = sum(openings.map((one) => one.decision.sealed));
  const ready = openings.find(canDecide);
  const step = { title: "Decision", href: ready ? `/decisions/${ready.id}` : "/decisions" };
  const squares: StepPicture = {
    kind: "squares",
    groups: [{ done: decided, total: finalists }],
    label: "have their answer",
  };
  if (finalists === 0) return { ...step, says: "The panel decides once its scorecards are in." };
  if (ready) {
    const waiting = ready.decision.finalists - ready.decision.decided;
    const people = counted(waiting, "person", "people");
    return {
      ...step,
      says: ready.decision.debriefed
        ? `${titleOf(ready)} was talked over; ${people} ${waiting === 1 ? "waits" : "wait"} for an answer.`
        : `${titleOf(ready)} can be talked over: ${people}, every scorecard in.`,
      picture: squares,
    };
  }
  if (sealed > 0)
    return {
      ...step,
      says: `${asSentenceStart(counted(sealed, "interview"))} ${sealed === 1 ? "waits" : "wait"} for scorecards before anybody is talked over.`,
      picture: { kind: "sealed", text: "Sealed until then" },
    };
  return {
    ...step,
    says: `${asSentenceStart(counted(decided, "person has", "people have"))} an answer.`,
    picture: squares,
  };
}

function teamWords(home: Home, department: DepartmentReading | null): Words {
  const { filled, seats } = teamOf(home, department);
  const next = department?.team?.next ?? null;
  const step = {
    title: "Team",
    href: department ? (next ? `/plan/org/${next.seatId}` : "/plan/org") : "/openings",
  };
  if (seats === 0) return { ...step, says: "Whoever is hired takes a seat here." };
  return {
    ...step,
    says: next
      ? `${isolate(next.holder)} starts as ${inSentence(isolate(next.roleName))} on ${dayWithoutYear(next.startsOn, home.now)}.`
      : filled === 0
        ? `${asSentenceStart(counted(seats, "seat"))}, nobody in ${seats === 1 ? "it" : "them"} yet.`
        : `${asSentenceStart(countWord(filled))} of ${counted(seats, "seat")} filled.`,
    picture: {
      kind: "squares",
      groups: [{ done: Math.min(filled, seats), total: seats }],
      label: "seats filled",
    },
  };
}

/** `4 January`, with the year where that lies further ahead than one. */
export function dayWithoutYear(day: string, now: number): string {
  const ahead = (Date.parse(`${day}T00:00:00Z`) - now) / 86_400_000;
  const long = formatDay(day);
  return ahead < 300 ? long.replace(/ \d{4}$/, "") : long;
}

/** `2 December`. */
export const instantDay = (instant: number, timeZone: string, now: number): string =>
  instant - now < 300 * 86_400_000
    ? formatInstantDay(instant, timeZone).replace(/ \d{4}$/, "")
    : formatInstantDay(instant, timeZone);
