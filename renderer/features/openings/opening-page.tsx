import { GitCompareArrows, MessagesSquare, Plus } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Opening } from "../../../shared/opening.ts";
import { openingFinding } from "../../../shared/rules/findings/opening.ts";
import { HintBanners } from "../../hints.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Finding, Page, PageBody, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Words } from "../../ui/sentence.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { OpeningFacts } from "./opening-facts.tsx";
import { OpeningMenu } from "./opening-menu.tsx";
import { Pipeline } from "./pipeline.tsx";
import { StagesDialog } from "./stages-dialog.tsx";
import { KitSummary } from "./kit-summary.tsx";
import { WeightsDialog } from "./weights-dialog.tsx";
import { WeightsSection } from "./weights-section.tsx";
import { WithOpening } from "./with-opening.tsx";
import styles from "./opening-page.module.css";

/** Which of the short tasks of an opening is being done. */
export type Editing = "details" | "stages" | "weights" | null;

/** One opening: who is on the way, what counts, who judges, and what they will be asked. */
export function OpeningPage({ id }: { id: string }) {
  return (
    <WithOpening id={id} problem="This opening could not be read">
      {(opening, timeZone) => <Overview opening={opening} timeZone={timeZone} />}
    </WithOpening>
  );
}

function Overview({ opening, timeZone }: { opening: Opening; timeZone: string }) {
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState<Editing>(null);
  const close = () => setEditing(null);
  const add = () => navigate(`/candidates/new?opening=${opening.id}`);
  useShortcuts({
    a: add,
    e: () => setEditing("details"),
    c: () => navigate(`/openings/${opening.id}/compare`),
    // Before the first submitted scorecard there is nothing to talk about.
    ...(opening.frozenAt !== null && { d: () => navigate(`/decisions/${opening.id}`) }),
  });
  return (
    <Page>
      <PageHead
        actions={
          <>
            <OpeningMenu onEdit={setEditing} opening={opening} />
            <LinkButton
              href={`#/openings/${opening.id}/compare`}
              icon={GitCompareArrows}
              shortcut="c"
            >
              Compare
            </LinkButton>
            {opening.frozenAt !== null && (
              <LinkButton href={`#/decisions/${opening.id}`} icon={MessagesSquare} shortcut="d">
                Debrief
              </LinkButton>
            )}
            <Button icon={Plus} onClick={add} shortcut="a" variant="primary">
              Add a candidate
            </Button>
          </>
        }
        back={{ href: "#/openings", label: "All openings" }}
        crumb={crumbOf(opening)}
        title={<span dir="auto">{opening.title}</span>}
      />
      <PageBody>
        {opening.status === "closed" && (
          <Banner tone="info" title="This opening is closed">
            Its candidates and scores stay. Nobody can be added until it is opened again.
          </Banner>
        )}
        <Finding>
          <Words sentence={openingFinding(opening)} />
        </Finding>
        <HintBanners kinds={["kit", "plan"]} openingId={opening.id} />
        <Pipeline onEdit={() => setEditing("stages")} opening={opening} />
        <div className={styles.columns}>
          <WeightsSection
            onEdit={() => setEditing("weights")}
            opening={opening}
            timeZone={timeZone}
          />
          <div className={styles.side}>
            <KitSummary opening={opening} />
            <OpeningFacts
              onEdit={() => setEditing("details")}
              opening={opening}
              timeZone={timeZone}
            />
          </div>
        </div>
      </PageBody>
      {editing === "details" && <EditDialog onClose={close} opening={opening} />}
      {editing === "stages" && <StagesDialog onClose={close} opening={opening} />}
      {editing === "weights" && <WeightsDialog onClose={close} opening={opening} />}
    </Page>
  );
}

function crumbOf(opening: Opening): string {
  return opening.role.name === opening.title ? "Openings" : `Openings · ${opening.role.name}`;
}
