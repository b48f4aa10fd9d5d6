import type { Home } from "../../home.ts";
import { counted, countWord } from "../format.ts";
import { isolate, joinNames } from "../names.ts";
import { type Finding, plain } from "./finding.ts";

export type StepKey = "roles" | "openings" | "candidates" | "panel" | "comparison";
export type StepState = "done" | "part" | "now" | "later";

export interface PathStep {
  key: StepKey;
  title: string;
  href: string;
  /** What there is. */
  says: string;
  /** What is still missing, or null. */
  missing: string | null;
  state: StepState;
  /** Filled of all, for the little picture; null when there is nothing to count. */
  squares: { filled: number; total: number; label: string } | null;
}

export interface NextAction {
  headline: Finding;
  lead: string;
  label: string;
  /** An address of the app, or the scorecard's panelist to hand the laptop to. */
  href: string;
  handOverTo: { id: string; name: string; interviewId: string } | null;
}

export interface HomePath {
  steps: PathStep[];
  next: NextAction;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The founder's path, derived from the data and nothing else: what is done, what is missing, and the one next action.
 * @param home the facts gathered by the `home.get` channel
 * @param actorId who is at the laptop: their own scorecard is theirs to open, another's takes a hand-over
 */
export function homePath(home: Home, actorId: string): HomePath {
  const steps = [
    rolesStep(home),
    openingsStep(home),
    candidatesStep(home),
    panelStep(home),
    comparisonStep(home),
  ];
  const now = steps.findIndex((step) => step.state !== "done");
  return {
    steps: steps.map((step, at) => ({ ...step, state: stateAt(step, at, now) })),
    next: nextAction(home, actorId),
  };
}

/** The first step that is not done is where one stands; later ones with something in them are partly there. */
function stateAt(step: PathStep, at: number, now: number): StepState {
  if (step.state === "done" || at < now) return "done";
  if (at === now) return "now";
  return step.state;
}

function rolesStep({ roles, openings }: Home): PathStep {
  const adjusted =
    roles.edited === 0
      ? "none adjusted to your company yet"
      : `${countWord(roles.edited)} adjusted to your company`;
  return {
    key: "roles",
    title: "Roles",
    href: "/roles",
    says: `${capital(counted(roles.total, "role template"))}, ${adjusted}.`,
    missing: null,
    state: roles.edited > 0 || openings.length > 0 ? "done" : "part",
    squares: null,
  };
}

function openingsStep({ openings }: Home): PathStep {
  const ready = openings.filter((opening) => opening.kitItems > 0 && opening.exercises > 0);
  const lacking = openings.find((opening) => !ready.includes(opening));
  const missing = lacking
    ? `${isolate(lacking.title)} has no ${lacking.kitItems === 0 ? "questions" : "role-play or case study"} yet`
    : null;
  return {
    key: "openings",
    title: "Openings",
    href: "/openings",
    says:
      openings.length === 0
        ? "Nobody is being hired yet."
        : `${capital(counted(openings.length, "opening"))} for ${counted(sum(openings.map((opening) => opening.seats)), "seat")}.`,
    missing,
    state: openings.length === 0 ? "later" : missing ? "part" : "done",
    squares:
      openings.length === 0
        ? null
        : {
            filled: ready.length,
            total: openings.length,
            label: "openings prepared",
          },
  };
}

function candidatesStep({ candidates }: Home): PathStep {
  const { total, running, withoutOpening } = candidates;
  return {
    key: "candidates",
    title: "Candidates",
    href: "/candidates",
    says:
      total === 0
        ? "Nobody has applied yet."
        : `${capital(counted(total, "person", "people"))}, ${countWord(running)} still in the running.`,
    missing: withoutOpening > 0 ? `${capital(countWord(withoutOpening))} without an opening` : null,
    state: total === 0 ? "later" : "done",
    squares: null,
  };
}

function panelStep({ openings }: Home): PathStep {
  const submitted = sum(openings.map((opening) => opening.scorecards.submitted));
  const expected = Math.max(submitted, sum(openings.map((opening) => opening.scorecards.expected)));
  const interviewed = sum(openings.map((opening) => opening.interviewed));
  return {
    key: "panel",
    title: "Panel",
    href: "/interviews",
    says:
      interviewed === 0
        ? "No interview has taken place yet."
        : `${capital(counted(interviewed, "candidate"))} met the panel.`,
    missing:
      expected > submitted
        ? `${capital(counted(expected - submitted, "scorecard"))} missing`
        : null,
    state: expected === 0 ? "later" : expected > submitted ? "part" : "done",
    squares:
      expected === 0 ? null : { filled: submitted, total: expected, label: "scorecards submitted" },
  };
}

function comparisonStep({ openings }: Home): PathStep {
  const rated = openings.filter((opening) => opening.scorecards.submitted > 0);
  const filled = sum(openings.map((opening) => opening.filled));
  const seats = sum(openings.map((opening) => opening.seats));
  return {
    key: "comparison",
    title: "Comparison",
    href: rated.length === 1 ? `/openings/${rated[0]!.id}/compare` : "/openings",
    says:
      rated.length === 0
        ? "Candidates stand side by side once scorecards are in."
        : `${capital(counted(rated.length, "opening"))} can be compared; ${countWord(Math.min(filled, seats))} of ${counted(seats, "seat")} filled.`,
    missing: null,
    state: seats > 0 && filled >= seats ? "done" : rated.length > 0 ? "part" : "later",
    squares:
      seats === 0
        ? null
        : {
            filled: Math.min(filled, seats),
            total: seats,
            label: "seats filled",
          },
  };
}

const action = (headline: string, lead: string, label: string, href: string): NextAction => ({
  headline: [plain(headline)],
  lead,
  label,
  href,
  handOverTo: null,
});

function nextAction(home: Home, actorId: string): NextAction {
  const { openings, candidates } = home;
  const unprepared = openings.find((opening) => opening.kitItems === 0);
  if (openings.length === 0 && home.roles.edited === 0) {
    return action(
      "Begin with the role, not with the person.",
      "Choose the template that comes closest and make it yours: what the job owns, what the person must be able to do, how it is paid.",
      "Choose a role",
      "/roles",
    );
  }
  if (openings.length === 0) {
    return action(
      "Your role is written. Open a position for it.",
      "An opening copies the role and proposes questions, a role-play and a case study for it.",
      "Open a position",
      "/openings/new",
    );
  }
  if (unprepared) {
    return action(
      `${isolate(unprepared.title)} has no interview questions yet.`,
      "Prepare them before the first conversation: the same questions for everybody make answers comparable.",
      "Prepare the interviews",
      `/openings/${unprepared.id}/kit`,
    );
  }
  if (candidates.total === 0) {
    return action(
      "The interviews are prepared. Now the people.",
      "Add everybody who applied, with their résumé, to the opening they are for.",
      "Add a candidate",
      "/candidates/new",
    );
  }
  return owedAction(home, actorId) ?? laterAction(home);
}

/** Scorecards come before everything else: memory fades within days. */
function owedAction({ owed }: Home, actorId: string): NextAction | null {
  const oldest = owed[0];
  if (!oldest) return null;
  const mine = owed
    .flatMap((interview) => interview.panelists.map((panelist) => ({ interview, panelist })))
    .find(({ panelist }) => panelist.id === actorId);
  const missing = sum(owed.map((interview) => interview.panelists.length));
  const names = joinNames(oldest.panelists.map((panelist) => isolate(panelist.name)));
  const verb = oldest.panelists.length === 1 ? "has" : "have";
  const headline = [
    plain(`${capital(counted(missing, "scorecard"))} to go, then the panel can compare.`),
  ];
  const lead = `${names} met ${isolate(oldest.candidateName)} for “${oldest.roundName}” and ${verb} not submitted yet. Memory fades within days.`;
  if (mine) {
    return {
      headline,
      lead,
      label: `Score ${isolate(mine.interview.candidateName)}`,
      href: `/scorecards/${mine.panelist.scorecardId}`,
      handOverTo: null,
    };
  }
  const first = oldest.panelists[0]!;
  return {
    headline,
    lead,
    label: `Hand over to ${isolate(first.name)}`,
    href: `/scorecards/${first.scorecardId}`,
    handOverTo: { id: first.id, name: first.name, interviewId: oldest.interviewId },
  };
}

function laterAction({ openings, upcoming, candidates }: Home): NextAction {
  const rated = openings.find(
    (opening) => opening.scorecards.submitted > 0 && opening.filled < opening.seats,
  );
  if (rated) {
    return action(
      `Every scorecard is in. See where the candidates for ${isolate(rated.title)} stand.`,
      "The comparison shows fit, what it covers, and every must-have that is not met.",
      "Compare the candidates",
      `/openings/${rated.id}/compare`,
    );
  }
  const next = upcoming[0];
  if (next) {
    return action(
      `Next, ${isolate(next.candidateName)} meets the panel.`,
      `“${next.roundName}” with ${joinNames(next.panelists.map(isolate))}.`,
      "See the interview",
      `/interviews/${next.id}`,
    );
  }
  if (candidates.running > 0) {
    return action(
      "Candidates are waiting for a conversation.",
      "Set up an interview: a round of the kit, a time, and the panelists who score it.",
      "Set up an interview",
      "/interviews/new",
    );
  }
  return action(
    "Nothing is waiting.",
    "Every seat is filled or every application has ended. Open the next position when you need it.",
    "See the openings",
    "/openings",
  );
}
