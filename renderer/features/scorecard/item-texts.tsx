import type { ReactNode } from "react";
import type { CaseStudy, Question, RolePlay } from "../../../shared/kit.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import styles from "./scorecard.module.css";

export function QuestionBrief({ question }: { question: Question }) {
  return (
    <>
      <p className={styles.said}>{question.text}</p>
      <Lines lines={question.followUps} title="Follow-ups" />
      <Lines lines={question.strong} title="Strong signs" />
      <Lines lines={question.weak} title="Weak signs" />
    </>
  );
}

/** The actor's side; `children` stand where what is ticked off belongs. */
export function RolePlayBrief({ rolePlay, children }: { rolePlay: RolePlay; children: ReactNode }) {
  const { actorCard: actor, candidateCard: candidate } = rolePlay;
  return (
    <>
      <Part title="You play">
        <p>{actor.persona}</p>
        <p>{actor.mood}</p>
        <p className={styles.said}>“{bare(actor.openingLine)}”</p>
      </Part>
      {children}
      <Part title="It ends when">
        <p>{actor.endsWhen}</p>
      </Part>
      <Part title="The candidate was told">
        <p>{candidate.situation}</p>
        <p>{candidate.goal}</p>
      </Part>
    </>
  );
}

export function CaseStudyBrief({ caseStudy }: { caseStudy: CaseStudy }) {
  return (
    <>
      <p>{caseStudy.summary}</p>
      <Part title="The brief">
        <p className={styles.long}>{caseStudy.brief}</p>
        <p>{caseStudy.deliverable}</p>
      </Part>
      <CaseData data={caseStudy.data} />
      <Lines lines={caseStudy.panelQuestions} title="Ask" />
      <Lines lines={caseStudy.modelPoints} title="A strong answer" />
      <Lines lines={caseStudy.traps} title="Traps" />
    </>
  );
}

function CaseData({ data }: { data: CaseStudy["data"] }) {
  if (data.rows.length === 0) return null;
  return (
    <Part title="The data">
      <ScrollArea className={styles.data} label="The data">
        <table>
          <thead>
            <tr>
              {data.columns.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>
                    {typeof cell === "number" ? formatNumber(cell, { digits: 2 }) : (cell ?? "–")}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p>{data.note}</p>
    </Part>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      {children}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

/** Without the quotation marks some texts bring along. */
export const bare = (text: string): string => text.replace(/^[“"]|[”"]$/g, "");
