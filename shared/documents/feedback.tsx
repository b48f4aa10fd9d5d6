import type { Verdict } from "../decision.ts";
import { formatDay, formatInstantDay } from "../rules/format.ts";
import { inSentence } from "../rules/names.ts";
import { type Heading, Letterhead, Section, Title } from "./frame.tsx";

/** A competency in its own words. */
export interface FeedbackPoint {
  name: string;
  definition: string;
  /** What a strong showing looks like; never the level that somebody was given. */
  wanted: string;
}

/** What one candidate may be handed. Nobody else is in it: no other candidate, no panelist, no number. */
export interface Feedback {
  heading: Heading;
  candidate: string;
  opening: string;
  verdict: { verdict: Verdict; holdUntil: string | null } | null;
  strong: readonly FeedbackPoint[];
  missing: readonly FeedbackPoint[];
  interviews: readonly { id: string; name: string; startsAt: number; timeZone: string }[];
}

export function FeedbackDocument({ feedback }: { feedback: Feedback }) {
  const { heading, candidate, opening, verdict, strong, missing, interviews } = feedback;
  return (
    <>
      <Letterhead {...heading} />
      <Title>{candidate}</Title>
      <p className="for">
        your interviews for <bdi>{inSentence(opening)}</bdi>
      </p>
      <p className="lead">{verdictSentence(verdict)}</p>
      {strong.length > 0 && (
        <Section title="What was strong">
          <Points points={strong} withWanted={false} />
        </Section>
      )}
      {missing.length > 0 && (
        <Section title="What we missed">
          <Points points={missing} withWanted />
        </Section>
      )}
      {strong.length === 0 && missing.length === 0 && (
        <p className="quiet aside">There is nothing to add in words yet.</p>
      )}
      {interviews.length > 0 && (
        <Section title="What this rests on" together>
          <ul className="points">
            {interviews.map(({ id, name, startsAt, timeZone }) => (
              <li key={id}>
                <bdi>{name}</bdi>
                <span className="quiet">, {formatInstantDay(startsAt, timeZone)}</span>
              </li>
            ))}
          </ul>
          <p className="aside">
            Everybody had the same questions and exercises. Each of us judged alone, on criteria
            written down beforehand, before hearing anybody else. Thank you for the time you gave
            us.
          </p>
        </Section>
      )}
    </>
  );
}

/** The decision as one says it to the person. The reasons are the panel's own and stay there. */
export function verdictSentence(verdict: Feedback["verdict"]): string {
  switch (verdict?.verdict) {
    case "hire":
      return "We would like you to join us.";
    case "reject":
      return "We will not go on with your application for this role.";
    case "hold":
      return verdict.holdUntil === null
        ? "Your application stays open. We have not come to an answer yet."
        : `Your application stays open. You will have an answer by ${formatDay(verdict.holdUntil)}.`;
    case undefined:
      return "We have not come to an answer yet.";
  }
}

function Points({ points, withWanted }: { points: readonly FeedbackPoint[]; withWanted: boolean }) {
  return (
    <ul className="told">
      {points.map(({ name, definition, wanted }) => (
        <li key={name}>
          <b>
            <bdi>{name}</bdi>
          </b>
          <p dir="auto">{definition}</p>
          {withWanted && wanted !== "" && (
            <p className="quiet" dir="auto">
              What we look for: {inSentence(wanted)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
