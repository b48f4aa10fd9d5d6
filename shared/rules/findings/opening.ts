import type { Opening } from "../../opening.ts";
import { counted, countWord } from "../format.ts";
import { asSentenceStart, isolate } from "../names.ts";
import { plain, stressed, type Finding } from "./finding.ts";

/** Where an opening stands, in one sentence: seats filled, people on the way, and how far the furthest is. */
export function openingFinding({
  seats,
  status,
  stages,
}: Pick<Opening, "seats" | "status" | "stages">): Finding {
  const filled = stages.find((stage) => stage.kind === "hired")?.count ?? 0;
  const active = stages.filter((stage) => stage.kind === "active");
  const running = active.reduce((sum, stage) => sum + stage.count, 0);
  if (filled >= seats)
    return [plain(`${filledClause(filled, seats)}: `), stressed(afterwards(running, status))];
  const seatsClause = filled === 0 ? counted(seats, "seat") : filledClause(filled, seats);
  if (running === 0)
    return [
      plain(`${asSentenceStart(seatsClause)} and nobody on the way: `),
      stressed("add the first candidate."),
    ];
  const furthest = active.findLast((stage) => stage.count > 0)!;
  return [
    plain(
      `${asSentenceStart(counted(running, "person", "people"))} on the way, ${filled === 0 ? `for ${seatsClause}` : seatsClause}: `,
    ),
    stressed(furthestClause(furthest, running)),
  ];
}

function filledClause(filled: number, seats: number): string {
  if (filled < seats) return `${countWord(filled)} of ${counted(seats, "seat")} filled`;
  if (seats === 1) return "The seat is filled";
  return seats === 2 ? "Both seats are filled" : `All ${countWord(seats)} seats are filled`;
}

function afterwards(running: number, status: "open" | "closed"): string {
  if (running > 0) return `${counted(running, "person", "people")} still waiting for an answer.`;
  return status === "open" ? "the opening can be closed." : "the opening is closed.";
}

function furthestClause({ name, count }: { name: string; count: number }, running: number): string {
  const stage = isolate(name);
  if (count === running) return running === 1 ? `in ${stage}.` : `all of them in ${stage}.`;
  return `the furthest ${count === 1 ? "is" : `${countWord(count)} are`} in ${stage}.`;
}
