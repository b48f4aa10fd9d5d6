import { Lock } from "lucide-react";
import { WeightStack } from "../../../shared/charts/weight-stack.tsx";
import type { Opening, WeightsVersion } from "../../../shared/opening.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import { weightChanges, weightChangeText } from "../../../shared/rules/weight-changes.ts";
import { TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./opening-page.module.css";

interface WeightsSectionProps {
  opening: Opening;
  timeZone: string;
  onEdit: () => void;
}

/** What counts here, and who changed it when and why. */
export function WeightsSection({ opening, timeZone, onEdit }: WeightsSectionProps) {
  // A must-have counts without any points too.
  const weighted = opening.competencies.filter((one) => one.weight > 0 || one.mustHave !== null);
  return (
    <Section
      actions={
        <>
          {opening.frozenAt !== null && <Tag icon={Lock}>by version only</Tag>}
          <TextLink onClick={onEdit}>Change the weights</TextLink>
        </>
      }
      title="What counts"
    >
      <WeightStack
        weights={weighted.map((one) => ({
          id: one.competencyId,
          name: one.name,
          weight: one.weight,
          mustHave: one.mustHave !== null,
        }))}
      />
      <ul className={styles.rows}>
        {weighted.map((one) => (
          <li className={styles.row} key={one.competencyId}>
            <span className={styles.name} dir="auto">
              {one.name}
            </span>
            {one.mustHave !== null && <Tag>{`minimum ${one.mustHave}`}</Tag>}
            <span className={styles.points}>{one.weight}</span>
          </li>
        ))}
      </ul>
      <Versions opening={opening} timeZone={timeZone} />
    </Section>
  );
}

function Versions({ opening, timeZone }: { opening: Opening; timeZone: string }) {
  const { weights } = opening;
  if (weights.length < 2 && opening.frozenAt === null)
    return (
      <p className={styles.quiet}>
        Copied from the role. They freeze at the first submitted scorecard; a later change makes a
        new version and needs a reason.
      </p>
    );
  const names = new Map(opening.competencies.map((one) => [one.competencyId, one.name]));
  return (
    <ol aria-label="Versions of the weights" className={styles.versions}>
      {weights.map((version, at) => (
        <li className={styles.version} key={version.version}>
          <p>
            Version {version.version}
            {at === 0 && ", in force"} · {formatInstantDay(version.createdAt, timeZone)} ·{" "}
            <bdi>{version.createdBy}</bdi>
          </p>
          {version.reason !== "" && <q dir="auto">{version.reason}</q>}
          <Changes before={weights[at + 1]} names={names} version={version} />
        </li>
      ))}
    </ol>
  );
}

interface ChangesProps {
  version: WeightsVersion;
  before: WeightsVersion | undefined;
  names: ReadonlyMap<string, string>;
}

function Changes({ version, before, names }: ChangesProps) {
  if (!before) return null;
  const changes = weightChanges(before.competencies, version.competencies);
  return (
    <p className={styles.changes}>
      {changes.length === 0
        ? "Only the order or where it is best seen changed."
        : changes
            .map((change) => `${names.get(change.competencyId) ?? ""} ${weightChangeText(change)}`)
            .join("; ")}
    </p>
  );
}
