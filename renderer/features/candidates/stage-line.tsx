import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { Application, Candidate } from "../../../shared/candidate.ts";
import type { Stage } from "../../../shared/opening.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menu.tsx";
import { StageSteps } from "../../ui/stage.tsx";
import { MoveStageDialog } from "./move-stage-dialog.tsx";
import { asksReason, useStageMove } from "./use-stage-move.ts";
import styles from "./candidates.module.css";

interface StageLineProps {
  candidate: Candidate;
  application: Application;
  onChoose: (applicationId: string) => void;
}

/** Where the candidate stands in an opening, and the way to another stage. */
export function StageLine({ candidate, application, onChoose }: StageLineProps) {
  const [ending, setEnding] = useState<Stage | null>(null);
  const move = useStageMove(application, candidate.name);
  const active = application.stages.filter((stage) => stage.kind === "active");
  const isHired = application.stage.kind === "hired";
  const at = active.findIndex((stage) => stage.id === application.stage.id);
  const go = (stage: Stage) => {
    if (asksReason(stage)) setEnding(stage);
    else void move(stage, "");
  };
  return (
    <div className={styles.stageLine}>
      {candidate.applications.length > 1 ? (
        <Field label="Application" labelHidden>
          <Select onChange={(event) => onChoose(event.target.value)} value={application.id}>
            {candidate.applications.map((one) => (
              <option key={one.id} value={one.id}>
                {one.openingTitle}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <a href={`#/openings/${application.openingId}`}>{application.openingTitle}</a>
      )}
      <Menu
        align="start"
        items={application.stages.map((stage) => ({
          id: stage.id,
          label: stage.name,
          disabled: stage.id === application.stage.id,
          onSelect: () => go(stage),
        }))}
        trigger={
          <Button aria-label={`Stage: ${application.stage.name}. Move`} compact>
            <StageSteps
              ended={application.stage.kind !== "active" && !isHired}
              label={application.stage.name}
              position={isHired ? active.length : at + 1}
              total={active.length}
            />
            <Icon icon={ChevronDown} size={14} />
          </Button>
        }
      />
      {ending && (
        <MoveStageDialog
          application={application}
          candidateName={candidate.name}
          initial={ending}
          onOpenChange={(open) => !open && setEnding(null)}
          open
        />
      )}
    </div>
  );
}
