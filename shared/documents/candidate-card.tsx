import type { CaseStudy, RolePlay } from "../kit.ts";
import { cellText, figureColumns } from "../rules/exercise-table.ts";
import { formatMinutes } from "../rules/format.ts";
import { type Heading, Letterhead, Title } from "./frame.tsx";
import type { Exercise } from "./panel-pack-data.ts";

/** What lies before the candidate. Its type holds nothing else, so that nothing else can be printed by mistake. */
export type CandidateSheet =
  | { kind: "role-play"; title: string; card: RolePlay["candidateCard"] }
  | ({ kind: "case-study"; title: string } & Pick<
      CaseStudy,
      "brief" | "data" | "deliverable" | "prepMinutes" | "presentMinutes" | "discussMinutes"
    >);

/** Takes out of an exercise what a candidate may read. */
export function candidateSheet(title: string, exercise: Exercise): CandidateSheet {
  if (exercise.kind === "role-play")
    return { kind: "role-play", title, card: exercise.rolePlay.candidateCard };
  const { brief, data, deliverable, prepMinutes, presentMinutes, discussMinutes } =
    exercise.caseStudy;
  return {
    kind: "case-study",
    title,
    brief,
    data,
    deliverable,
    prepMinutes,
    presentMinutes,
    discussMinutes,
  };
}

/** One exercise as the candidate gets it. */
export function CandidateCardDocument({
  heading,
  sheet,
}: {
  heading: Heading;
  sheet: CandidateSheet;
}) {
  return (
    <>
      <Letterhead {...heading} />
      <Title>{sheet.title}</Title>
      <CandidateSheetBody sheet={sheet} />
    </>
  );
}

/** The words of a candidate card, under a heading that whoever prints it sets. */
export function CandidateSheetBody({ sheet }: { sheet: CandidateSheet }) {
  return sheet.kind === "role-play" ? (
    <RolePlaySheet card={sheet.card} />
  ) : (
    <CaseSheet sheet={sheet} />
  );
}

function RolePlaySheet({ card }: { card: RolePlay["candidateCard"] }) {
  return (
    <div className="sheet-text">
      <Paragraphs text={card.situation} />
      <Part title="Your goal">
        <Paragraphs text={card.goal} />
      </Part>
      <Bullets title="What you know" lines={card.youKnow} />
      <Bullets title="Rules" lines={card.rules} />
    </div>
  );
}

function CaseSheet({ sheet }: { sheet: Extract<CandidateSheet, { kind: "case-study" }> }) {
  return (
    <div className="sheet-text">
      <p className="small sheet-times">{caseTimes(sheet)}</p>
      <Paragraphs text={sheet.brief} />
      <Part title="What we ask of you">
        <Paragraphs text={sheet.deliverable} />
      </Part>
      {sheet.data.rows.length > 0 && <DataTable data={sheet.data} />}
    </div>
  );
}

/** `50 min to prepare, 12 min to present, 13 min for questions` */
export function caseTimes({
  prepMinutes,
  presentMinutes,
  discussMinutes,
}: Pick<CaseStudy, "prepMinutes" | "presentMinutes" | "discussMinutes">): string {
  return [
    { minutes: prepMinutes, what: "to prepare" },
    { minutes: presentMinutes, what: "to present" },
    { minutes: discussMinutes, what: "for questions" },
  ]
    .filter(({ minutes }) => minutes > 0)
    .map(({ minutes, what }) => `${formatMinutes(minutes)} ${what}`)
    .join(", ");
}

/** So many rows stay on one page: whoever compares them turns no page. */
const fewRows = 16;

/** Columns of figures are set flush right. */
function DataTable({ data: { columns, rows, note } }: { data: CaseStudy["data"] }) {
  const numeric = figureColumns({ columns, rows });
  return (
    <div className={rows.length <= fewRows ? "data together" : "data"}>
      <table className="ledger texts">
        <caption>Data of the exercise</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={numeric[at] ? "num" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {columns.map((column, at) => (
                <td key={column} dir="auto" className={numeric[at] ? "num" : undefined}>
                  {cellText(row[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== "" && <p className="small data-note">{note}</p>}
    </div>
  );
}

export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

export function Bullets({ title, lines }: { title: string; lines: readonly string[] }) {
  const said = lines.filter((line) => line.trim() !== "");
  if (said.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="points">
        {said.map((line, at) => (
          <li key={at} className="pre-line" dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Text of several paragraphs, each of which may break between two pages. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph, at) => (
      <p key={at} className="pre-line" dir="auto">
        {paragraph.trim()}
      </p>
    ));
}
