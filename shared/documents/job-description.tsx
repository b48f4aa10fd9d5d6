import type { JobDescription } from "../rules/job-description.ts";
import { placeholderLabel } from "../rules/job-blanks.ts";
import type { FilledPiece } from "../rules/placeholders.ts";
import { type Heading, Letterhead, Section, Title } from "./frame.tsx";

/** Everything a printed job description is made of. */
export interface JobDescriptionPaper {
  heading: Heading;
  job: JobDescription;
}

/** A job description for candidates: what they will own, bring and get. Nothing of weights or anchors. */
export function JobDescriptionDocument({
  paper: { heading, job },
}: {
  paper: JobDescriptionPaper;
}) {
  return (
    <>
      <Letterhead {...heading} />
      <Title>{job.title}</Title>
      {job.seats !== "" && <p className="for">{job.seats}</p>}
      {job.headline.length > 0 && (
        <p className="lead">
          <Pieces pieces={job.headline} />
        </p>
      )}
      {job.opening.length > 0 && (
        <p className="pre-line opening" dir="auto">
          <Pieces pieces={job.opening} />
        </p>
      )}
      <Points title="What you will own" points={job.duties} />
      <Points title="What you bring" points={job.must} />
      <Points title="Good to have, no more" points={job.nice} />
      <Points title="What we offer" points={job.offer} />
      <Points title="Why join" points={job.why} />
    </>
  );
}

/** So many points stay on one page. */
const fewPoints = 6;

function Points({ title, points }: { title: string; points: readonly (readonly FilledPiece[])[] }) {
  if (points.length === 0) return null;
  return (
    <Section title={title} together={points.length <= fewPoints}>
      <ul className="points">
        {points.map((pieces, at) => (
          <li key={at} dir="auto">
            <Pieces pieces={pieces} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Known values as text; a blank as a gap that carries its name on screen and a line to write on where it is printed. */
function Pieces({ pieces }: { pieces: readonly FilledPiece[] }) {
  return pieces.map((piece, at) => {
    if (piece.kind === "text") return piece.text;
    if (piece.kind === "filled") return <bdi key={at}>{piece.text}</bdi>;
    return (
      <span key={at} className="blank">
        <span>{placeholderLabel(piece.name)}</span>
      </span>
    );
  });
}
