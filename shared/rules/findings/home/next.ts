import type { Home } from "../../../home.ts";
import { counted, countWord } from "../../format.ts";
import { type DepartmentReading, partsOf, roleLack, rolesInUse } from "../../home/readings.ts";
import { canDecide, type StepKey } from "../../home/path.ts";
import { asSentenceStart, firstName, inSentence, isolate, joinNames } from "../../names.ts";
import { type Finding, plain } from "../finding.ts";

export interface NextLink {
  label: string;
  /** An address of the app. */
  href: string;
}

export interface NextAction extends NextLink {
  /** Where on the path it stands; null when nothing is waiting. */
  step: StepKey | null;
  headline: Finding;
  lead: string;
  /** Whom the laptop is handed to for it, instead of going there. */
  handOverTo: { id: string; name: string; interviewId: string } | null;
  other: (NextLink & { prints?: boolean }) | null;
}

/** Who is at the laptop. */
export interface Actor {
  id: string;
  isFounder: boolean;
}

type Asked = Pick<NextAction, "step" | "lead" | "label" | "href"> & { headline: string } & Partial<
    Pick<NextAction, "other" | "handOverTo">
  >;

const action = ({ headline, ...asked }: Asked): NextAction => ({
  handOverTo: null,
  other: null,
  ...asked,
  headline: [plain(headline)],
});

/** The one thing to do now. Scorecards come before everything else: memory fades within days. */
export function nextAction(
  home: Home,
  department: DepartmentReading | null,
  actor: Actor,
): NextAction {
  return (
    owedAction(home, actor) ??
    (actor.isFounder ? founders(home, department) : panelists(home)) ??
    nothing(actor)
  );
}

const founders = (home: Home, department: DepartmentReading | null) =>
  goalAction(home, department) ??
  rolesAction(home, department) ??
  openAction(home, department) ??
  kitAction(home) ??
  candidatesAction(home) ??
  decisionAction(home) ??
  dueAction(department) ??
  upcomingAction(home) ??
  waitingAction(home);

/** What is theirs: an interview they sit in, an opening whose panel can talk. */
const panelists = (home: Home) => upcomingAction(home) ?? decisionAction(home);

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function owedAction({ owed }: Home, actor: Actor): NextAction | null {
  const mine = owed
    .flatMap((interview) => interview.panelists.map((panelist) => ({ interview, panelist })))
    .find(({ panelist }) => panelist.id === actor.id);
  const interview = mine?.interview ?? owed[0];
  if (!interview) return null;
  const candidate = isolate(interview.candidateName);
  const missing = sum(owed.map((one) => one.panelists.length));
  const headline = `${asSentenceStart(counted(missing, "scorecard"))} to go, then the panel can compare.`;
  const other = {
    label: "Print blank scorecards",
    href: `/reports/panel-pack/${interview.interviewId}`,
    prints: true,
  };
  if (mine)
    return action({
      step: "panel",
      headline,
      lead: `You met ${candidate} for “${isolate(interview.roundName)}” and have not submitted yet. Memory fades within days.`,
      label: `Score ${candidate}`,
      href: `/scorecards/${mine.panelist.scorecardId}`,
      other,
    });
  const names = joinNames(interview.panelists.map((panelist) => isolate(panelist.name)));
  const verb = interview.panelists.length === 1 ? "has" : "have";
  const first = interview.panelists[0]!;
  return action({
    step: "panel",
    headline,
    lead: `${names} met ${candidate} for “${isolate(interview.roundName)}” and ${verb} not submitted yet. Memory fades within days.`,
    label: `Hand over to ${isolate(firstName(first.name))}`,
    href: `/scorecards/${first.scorecardId}`,
    handOverTo: { id: first.id, name: first.name, interviewId: interview.interviewId },
    other,
  });
}

/** A department begins from a goal; one that is hiring already goes on, and is told of the missing goal beside it. */
function goalAction({ openings }: Home, department: DepartmentReading | null): NextAction | null {
  const goal = department?.goal ?? null;
  if (openings.length > 0) return null;
  if (goal === null)
    return action({
      step: "goal",
      headline: "Begin with the goal, not with the person.",
      lead: "What should sales bring in a year? From that follow how many people of which role you need, when each starts, and what they cost.",
      label: "Set a goal",
      href: "/plan/capacity",
      other: { label: "Choose a role", href: "/roles" },
    });
  if (!goal.ok)
    return action({
      step: "goal",
      headline: "The plan cannot be worked out yet.",
      lead: goal.reason,
      label: "See the plan",
      href: "/plan/capacity",
    });
  if (goal.spare < 0)
    return action({
      step: "goal",
      headline: "The plan does not reach its goal.",
      lead: "Every assumption is open to change: start earlier, hire more people, or ask less of the first year.",
      label: "See the plan",
      href: "/plan/capacity",
    });
  return null;
}

function rolesAction(home: Home, department: DepartmentReading | null): NextAction | null {
  if (home.openings.length > 0) return null;
  const lacking = rolesInUse(home, department).find((role) => {
    const lack = roleLack(role, department);
    return lack === "responsibilities" || lack === "weights";
  });
  if (!lacking) return null;
  return action({
    step: "roles",
    headline: `Write down what the ${inSentence(isolate(lacking.name))} is for.`,
    lead: "What the job owns, what the person must be able to do, and how much each of it counts: before anybody is looked for.",
    label: "Write the role",
    href: `/roles/${lacking.id}`,
  });
}

function openAction({ openings }: Home, department: DepartmentReading | null): NextAction | null {
  if (openings.length > 0) return null;
  const planned = department?.team ?? null;
  const waits = planned !== null && planned.seats > planned.filled;
  if (planned !== null && !waits) return null;
  return action({
    step: "interviews",
    headline: waits
      ? "The seats are planned. Open the first of them."
      : "The plan says whom you need. Turn it into seats.",
    lead: "An opening copies the role and proposes questions, a role-play and a case study for it.",
    label: waits ? "Open a seat" : "See the plan",
    href: waits ? "/plan/org" : "/plan/capacity",
    other: { label: "Open a position", href: "/openings/new" },
  });
}

function kitAction({ openings }: Home): NextAction | null {
  const unprepared = openings.find((opening) => partsOf(opening) === 0);
  if (!unprepared) return null;
  return action({
    step: "interviews",
    headline: `${isolate(unprepared.title)} has no interview questions yet.`,
    lead: "Prepare them before the first conversation: the same questions for everybody make answers comparable.",
    label: "Prepare the interviews",
    href: `/openings/${unprepared.id}/kit`,
    other: { label: "See the opening", href: `/openings/${unprepared.id}` },
  });
}

function candidatesAction({ openings, candidates }: Home): NextAction | null {
  if (openings.length === 0 || candidates.total > 0) return null;
  return action({
    step: "candidates",
    headline: "The interviews are prepared. Now the people.",
    lead: "Add everybody who applied, with their résumé, to the opening they are for.",
    label: "Add a candidate",
    href: "/candidates/new",
    other: {
      label: "Print the job description",
      href: `/reports/job-description/${openings[0]!.id}`,
      prints: true,
    },
  });
}

function decisionAction({ openings }: Home): NextAction | null {
  const ready = openings.find(canDecide);
  if (!ready) return null;
  const waiting = ready.decision.finalists - ready.decision.decided;
  const people = counted(waiting, "person", "people");
  if (ready.decision.debriefed)
    return action({
      step: "decision",
      headline: `The panel has talked. ${asSentenceStart(people)} ${waiting === 1 ? "waits" : "wait"} for an answer.`,
      lead: `Write down for everybody in ${isolate(ready.title)} what was decided, and why.`,
      label: "Record the decision",
      href: `/decisions/${ready.id}/record`,
      other: { label: "Compare the candidates", href: `/openings/${ready.id}/compare` },
    });
  return action({
    step: "decision",
    headline: `Every scorecard is in. Talk about ${isolate(ready.title)}.`,
    lead: `${asSentenceStart(people)} can be compared: where they stand, how sure that is, and where the panel disagrees.`,
    label: "Open the debrief",
    href: `/decisions/${ready.id}`,
    other: { label: "Compare the candidates", href: `/openings/${ready.id}/compare` },
  });
}

/** Hiring takes months: a seat that is opened too late stays empty when the plan counts on it. */
function dueAction(department: DepartmentReading | null): NextAction | null {
  const due = department?.team?.due ?? null;
  if (due === null) return null;
  const role = inSentence(isolate(due.roleName));
  return action({
    step: "interviews",
    headline: `${asSentenceStart(counted(due.count, "planned seat"))} should be open by now.`,
    lead: `The plan counts on the next ${role} before anybody could be found from today on. Open the ${due.count === 1 ? "seat" : "seats"}, or move the start.`,
    label: due.count === 1 ? "Open the seat" : "Open the seats",
    href: "/plan/org",
    other: { label: "See the plan", href: "/plan/capacity" },
  });
}

function upcomingAction({ upcoming }: Home): NextAction | null {
  const next = upcoming[0];
  if (!next) return null;
  const names = joinNames(next.panelists.map(({ name }) => isolate(name)));
  return action({
    step: "panel",
    headline: `Next, ${isolate(next.candidateName)} meets the panel.`,
    lead:
      names === ""
        ? `“${isolate(next.roundName)}”.`
        : `“${isolate(next.roundName)}” with ${names}.`,
    label: "See the interview",
    href: `/interviews/${next.id}`,
    other: {
      label: "Print the panel pack",
      href: `/reports/panel-pack/${next.id}`,
      prints: true,
    },
  });
}

function waitingAction({ candidates }: Home): NextAction | null {
  if (candidates.running === 0) return null;
  return action({
    step: "panel",
    headline: "Candidates are waiting for a conversation.",
    lead: `${asSentenceStart(countWord(candidates.running))} in the running. Set up an interview: a round of the kit, a time, and the panelists who score it.`,
    label: "Set up an interview",
    href: "/interviews/new",
    other: { label: "See the candidates", href: "/candidates" },
  });
}

const nothing = ({ isFounder }: Actor): NextAction =>
  isFounder
    ? action({
        step: null,
        headline: "Nothing is waiting.",
        lead: "Every seat that is open is filled or every application has ended. Open the next position when the plan calls for it.",
        label: "See the openings",
        href: "/openings",
        other: { label: "See the plan", href: "/plan/capacity" },
      })
    : action({
        step: null,
        headline: "Nothing is waiting for you.",
        lead: "When you are asked to meet somebody, the interview and your scorecard stand here.",
        label: "See the interviews",
        href: "/interviews",
      });
