import type { Opening } from "../../../shared/opening.ts";
import { formatDay, formatInstantDay } from "../../../shared/rules/format.ts";
import { TextLink } from "../../ui/button.tsx";
import { Facts, Section } from "../../ui/page.tsx";
import { WhoLine } from "../../ui/who.tsx";
import { Seats } from "./seats.tsx";
import styles from "./opening-page.module.css";

interface OpeningFactsProps {
  opening: Opening;
  timeZone: string;
  onEdit: () => void;
}

export function OpeningFacts({ opening, timeZone, onEdit }: OpeningFactsProps) {
  const filled = opening.stages.find((stage) => stage.kind === "hired")?.count ?? 0;
  return (
    <>
      <Section
        actions={<TextLink onClick={onEdit}>Edit</TextLink>}
        note={`${opening.panel.length}`}
        title="Panel"
      >
        <ul className={styles.panel}>
          {opening.panel.map((panelist) => (
            <li key={panelist.id}>
              <WhoLine kind="panelist" name={panelist.name} note={roleOnPanel(opening, panelist)} />
            </li>
          ))}
        </ul>
      </Section>
      <Section actions={<TextLink onClick={onEdit}>Edit</TextLink>} title="Details">
        <Facts
          items={[
            {
              label: "Role",
              value: <TextLink href={`#/roles/${opening.role.id}`}>{opening.role.name}</TextLink>,
            },
            { label: "Seats", value: <Seats filled={filled} seats={opening.seats} /> },
            {
              label: "Needed by",
              value: opening.targetDate === null ? "no date" : formatDay(opening.targetDate),
            },
            { label: "Opened", value: formatInstantDay(opening.createdAt, timeZone) },
            {
              label: "First scorecard",
              value:
                opening.frozenAt === null
                  ? "none submitted yet"
                  : formatInstantDay(opening.frozenAt, timeZone),
            },
          ]}
        />
        {opening.note !== "" && (
          <p className={styles.note} dir="auto">
            {opening.note}
          </p>
        )}
      </Section>
    </>
  );
}

function roleOnPanel(opening: Opening, panelist: Opening["panel"][number]): string | undefined {
  const says = [
    panelist.id === opening.leadId ? "leads" : null,
    panelist.archived ? "archived" : null,
  ].filter(Boolean);
  return says.length === 0 ? undefined : says.join(", ");
}
