import type { HandOverInterview, Lock } from "../../pin.ts";
import { counted, formatInstantDay, formatTime } from "../format.ts";
import { asSentenceStart, firstName, isolate } from "../names.ts";
import { type Finding, plain, stressed } from "./finding.ts";

/** What can be done about a PIN that was forgotten. */
export const forgottenSentence = ({ forgotten }: Pick<Lock, "forgotten">): string =>
  forgotten === "founder"
    ? "Forgotten? The founder gives you a new PIN; what is sealed stays sealed."
    : forgotten === "code"
      ? "Forgotten? The recovery code sets a new PIN."
      : "No recovery code was made: nobody can replace this PIN.";

type Who = Pick<Lock, "to" | "others">;

/** How somebody is called on the page: by the first name, unless a second person answers to it. */
export function calledName({ to, others }: Who): string {
  const first = firstName(to.name);
  return isolate(others.some((other) => firstName(other.name) === first) ? to.name : first);
}

/** What the page asks for, in its largest letters. */
export function handOverTitle(lock: Lock): string {
  const name = calledName(lock);
  return lock.to.id === lock.by.id
    ? `This laptop waits for ${name}.`
    : `Please hand the laptop to ${name}.`;
}

/** How many scorecards are in, and what the next person does; nothing of what any of them says. */
export function handOverFinding(lock: Lock): Finding {
  const name = calledName(lock);
  const { interview, to, by } = lock;
  if (interview === null)
    return to.id === by.id
      ? [plain("Everything is as it was left, "), stressed("and closed until the PIN is right.")]
      : [
          plain(`${name} goes on with their own work, `),
          stressed("and sees nothing that is sealed."),
        ];
  const sealed = interview.panelists.filter((one) => one.submittedAt !== null).length;
  const state = asSentenceStart(
    sealed === 0
      ? "no scorecard is in yet."
      : `${counted(sealed, "scorecard")} ${sealed === 1 ? "is" : "are"} sealed.`,
  );
  return isTurn(interview, to.id)
    ? [plain(`${state} ${name} scores alone, `), stressed("before hearing what anybody thinks.")]
    : [plain(`${state} `), stressed("They open together, once all are in.")];
}

const isTurn = ({ panelists }: HandOverInterview, id: string): boolean =>
  panelists.some((one) => one.id === id && one.submittedAt === null);

/** One panelist of the interview and how far they are. */
export interface Slip {
  id: string;
  name: string;
  says: string;
  state: "sealed" | "turn" | "later";
}

/** Everybody on the interview in the order they are asked. Times of submission are no secret; levels are. */
export function slipsOf(lock: Lock, interview: HandOverInterview, now: number): Slip[] {
  let before = calledName(lock);
  const turn = isTurn(interview, lock.to.id);
  return interview.panelists.map(({ id, name, submittedAt }): Slip => {
    if (submittedAt !== null)
      return { id, name, says: `sealed ${when(submittedAt, now, lock.timeZone)}`, state: "sealed" };
    if (id === lock.to.id)
      return {
        id,
        name,
        says: `next, about ${minutesFor(interview.criteria)} minutes`,
        state: "turn",
      };
    const says = turn ? `after ${before}` : "not yet";
    before = isolate(firstName(name));
    return { id, name, says, state: "later" };
  });
}

/** About a minute for each criterion, in steps of five. */
const minutesFor = (criteria: number): number => Math.max(5, Math.ceil(criteria / 5) * 5);

const day = 24 * 60 * 60 * 1000;

function when(instant: number, now: number, timeZone: string): string {
  const time = formatTime(instant, timeZone);
  const dayOf = (at: number) => formatInstantDay(at, timeZone);
  if (dayOf(instant) === dayOf(now)) return `today, ${time}`;
  if (dayOf(instant) === dayOf(now - day)) return `yesterday, ${time}`;
  return `${formatInstantDay(instant, timeZone, { style: "short" })}, ${time}`;
}

/** `Four scorecards for Leila Haddad`. */
export const slipsTitle = ({ panelists, candidateName }: HandOverInterview): string =>
  `${asSentenceStart(counted(panelists.length, "scorecard"))} for ${isolate(candidateName)}`;

/** When they open, and what holds until then. */
export const opensSentence = ({ panelists, leadName }: HandOverInterview): string =>
  panelists.length === 1
    ? "It opens when it is submitted. Until then it is shown to nobody else."
    : `They open together, when all are in or ${isolate(leadName)} opens them with a reason. Until then no level, note or recommendation is shown to anybody, and no fit is computed.`;
