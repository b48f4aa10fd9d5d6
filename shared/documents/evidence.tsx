import { LevelMark } from "../charts/level-mark.tsx";
import type { EvidenceLine, Outcome } from "../outcome.ts";
import { isolate, joinNames } from "../rules/names.ts";
import type { ReportPerson } from "./candidate-report-data.ts";
import { levelOf, panelDigits } from "./competency-table.tsx";
import { Section } from "./frame.tsx";
import { firstWords } from "../rules/changes.ts";
import { shortened } from "./page-css.ts";

/** So few short quotes stay together on a page; more may be broken over two. */
const fewSigns = 600;
const fewQuotes = 4;
const longQuote = 500;

/** A question is its own title; so much of it tells which one it was. */
const longTitle = 96;

/** What the panel wrote down, competency by competency, each with who said it, where, and the level it stands for. */
export function EvidenceSection({
  outcome,
  panel,
}: {
  outcome: Outcome;
  panel: readonly ReportPerson[];
}) {
  const said = outcome.competencies.flatMap((competency) => {
    const lines = outcome.evidence.filter(
      (line) => line.competencyId === competency.competencyId && line.text.trim() !== "",
    );
    return lines.length > 0 ? [{ competency, lines }] : [];
  });
  if (said.length === 0) return null;
  return (
    <Section title="What the panel saw and heard">
      <p className="small key-line">{keyLine(panel)}</p>
      {said.map(({ competency, lines }) => (
        <Evidence
          key={competency.competencyId}
          competency={competency}
          lines={lines}
          panel={panel}
          digits={panelDigits(outcome)}
        />
      ))}
    </Section>
  );
}

function keyLine(panel: readonly ReportPerson[]): string {
  const names = joinNames(panel.map((one) => isolate(one.name)));
  const order = panel.length === 1 ? `Levels by ${names}` : `Levels from left to right: ${names}`;
  return `${order}. A dash: not assessed.`;
}

interface EvidenceProps {
  competency: Outcome["competencies"][number];
  lines: readonly EvidenceLine[];
  panel: readonly ReportPerson[];
  digits: number;
}

function Evidence({ competency, lines, panel, digits }: EvidenceProps) {
  const signs = lines.reduce((sum, line) => sum + line.text.length, 0);
  return (
    <article
      className={signs < fewSigns && lines.length <= fewQuotes ? "evidence short" : "evidence"}
    >
      <div>
        <h3>
          <bdi>{competency.name}</bdi>
        </h3>
        <div className="levels">
          {panel.map((one) => (
            <LevelMark key={one.id} level={levelOf(competency, one.id)} digits={digits} />
          ))}
        </div>
      </div>
      <div>
        {occasionsOf(lines).map(({ key, where, quotes }) => (
          <div key={key} className="occasion">
            <p className="small where">{where}</p>
            {quotes.map((line) => (
              <Quote
                key={`${line.scorecardId} ${line.criterion} ${line.take}`}
                line={line}
                by={panel.find((one) => one.id === line.panelistId)?.name ?? ""}
              />
            ))}
          </div>
        ))}
      </div>
    </article>
  );
}

interface Occasion {
  key: string;
  where: string;
  quotes: EvidenceLine[];
}

/** Quotes on the same question or exercise of the same interview stand together, in the order they come in. */
export function occasionsOf(lines: readonly EvidenceLine[]): Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const line of lines) {
    const key = `${line.interviewId} ${line.itemTitle}`;
    const where = `${isolate(line.roundName)}, “${isolate(shortened(line.itemTitle, longTitle))}”`;
    const occasion = occasions.get(key) ?? { key, where, quotes: [] };
    occasion.quotes.push(line);
    occasions.set(key, occasion);
  }
  return [...occasions.values()];
}

function Quote({ line, by }: { line: EvidenceLine; by: string }) {
  return (
    <blockquote className={line.text.length > longQuote ? "long" : undefined}>
      <p className="pre-line" dir="auto">
        {line.text.trim()} <cite dir="ltr">{source(line, by)}</cite>
      </p>
    </blockquote>
  );
}

/** `Adaeze Nwosu, second take, level 5, first 3` */
export function source(line: EvidenceLine, by: string): string {
  return [
    isolate(by),
    line.take === 2 ? "second take" : "",
    line.level === null ? "not assessed" : `level ${line.level}`,
    firstWords(line.changes),
  ]
    .filter(Boolean)
    .join(", ");
}
