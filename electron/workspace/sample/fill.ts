import type { Database } from "better-sqlite3";
import { seed, type Writing } from "../seed.ts";
import { sampleClock } from "./clock.ts";
import { company, founderName, newWeights, openings, panelists } from "./company.ts";
import { openManager, planDepartment } from "./department.ts";
import { Desk } from "./desk.ts";
import { attach } from "./files.ts";
import { createOpening, reweigh } from "./openings.ts";
import { otherPeople } from "./people/others.ts";
import { portsPeople } from "./people/ports.ts";
import { logo } from "./pictures.ts";
import { cancelSteps, holdInterview, openSealSteps, scheduleInterview } from "./interviews.ts";
import type { Filling, Step } from "./filling.ts";
import type { Moment, OpeningKey, PanelistKey, SampleInterview, SamplePerson } from "./types.ts";

/**
 * Fills a new workspace with the example company, in the transaction that creates it. What happened is put into the
 * order of the days it happened on and done again through the channels' own handlers, by the person who did it then.
 */
export function fillSample(db: Database, writing: Writing): void {
  const filling = begin(db, writing);
  const steps = [
    ...openingSteps(filling),
    ...[...portsPeople, ...otherPeople].flatMap((person) => personSteps(filling, person)),
  ];
  for (const step of steps.toSorted((a, b) => a.at - b.at)) {
    filling.desk.now = step.at;
    filling.desk.actor = filling.panelists[step.by];
    step.run();
  }
}

/** The company and its people, some days before anything else. */
function begin(db: Database, { now, newId }: Writing): Filling {
  const clock = sampleClock(now, company.timeZone);
  const start = clock.instant([-35, 9]);
  const picture = `data:image/png;base64,${logo().toString("base64")}`;
  const { founderId } = seed(
    db,
    { company: { ...company, logo: picture }, ownName: founderName, isSample: true },
    { now: start, newId },
  );
  const desk = new Desk(db, newId, { now: start, actor: founderId });
  const add = (key: keyof typeof panelists) => desk.ask("panelist.create", panelists[key]).id;
  return {
    desk,
    clock,
    panelists: { adaeze: founderId, tomas: add("tomas"), hanna: add("hanna"), rajiv: add("rajiv") },
    openings: new Map(),
    applications: new Map(),
  };
}

const stepAt = (filling: Filling, at: Moment, by: PanelistKey, run: () => void): Step => ({
  at: filling.clock.instant(at),
  by,
  run,
});

function openingSteps(filling: Filling): Step[] {
  const keys = Object.keys(openings) as (keyof typeof openings)[];
  return [
    ...keys.map((key) =>
      stepAt(filling, openings[key].opened, "adaeze", () => createOpening(filling, key)),
    ),
    stepAt(filling, [-8, 15], "adaeze", () => openManager(filling)),
    stepAt(filling, [-8, 16], "adaeze", () => planDepartment(filling)),
    stepAt(filling, newWeights.at, newWeights.by, () => reweigh(filling)),
  ];
}

function personSteps(filling: Filling, person: SamplePerson): Step[] {
  const { applications, interviews, file, ...details } = person;
  const candidate = { id: "" };
  const arrived = applications[0]?.at ?? ([-6, 11] as const);
  return [
    stepAt(filling, arrived, "adaeze", () => {
      candidate.id = filling.desk.ask("candidate.create", { ...details, openingIds: [] }).id;
      if (file) attach(filling.desk, candidate.id, file);
    }),
    ...applications.flatMap((application) => [
      stepAt(filling, application.at, "adaeze", () => {
        const openingId = filling.openings.get(application.opening)!;
        const { id } = filling.desk.ask("application.create", {
          candidateId: candidate.id,
          openingId,
        });
        filling.applications.set(keyOf(person, application.opening), id);
      }),
      ...(application.moves ?? []).map(({ to, at, by, note }) =>
        stepAt(filling, at, by, () =>
          move(filling, keyOf(person, application.opening), application.opening, to, note ?? ""),
        ),
      ),
    ]),
    ...interviews.flatMap((interview) => interviewSteps(filling, person, interview)),
  ];
}

const keyOf = (person: SamplePerson, opening: OpeningKey) => `${opening}/${person.name}`;

function move(filling: Filling, key: string, opening: OpeningKey, to: string, note: string): void {
  const { stages } = filling.desk.ask("opening.get", { id: filling.openings.get(opening)! });
  const stage = stages.find((one) => one.name === to);
  if (!stage) throw new Error(`The example knows no stage "${to}".`);
  filling.desk.ask("application.move", {
    id: filling.applications.get(key)!,
    stageId: stage.id,
    note,
  });
}

/** An interview is agreed two working days before it takes place, or yesterday. */
function interviewSteps(
  filling: Filling,
  person: SamplePerson,
  interview: SampleInterview,
): Step[] {
  const scheduled: { id: string } = { id: "" };
  const agreed = interview.agreed ?? ([Math.min(interview.at[0] - 2, -1), 16.5] as const);
  return [
    stepAt(filling, agreed, "adaeze", () => {
      const applicationId = filling.applications.get(keyOf(person, interview.opening))!;
      scheduled.id = scheduleInterview(filling, applicationId, interview);
    }),
    ...holdInterview(filling, interview, scheduled),
    ...cancelSteps(filling, interview, scheduled),
    ...openSealSteps(filling, interview, scheduled),
  ];
}
