import { Lock, LockOpen, Plus } from "lucide-react";
import { useState } from "react";
import type { Opening } from "../../../shared/opening.ts";
import { counted, formatInstantDay, formatMinutes } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Key } from "../../ui/key.tsx";
import { Page, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { KitCoverage } from "./kit-coverage.tsx";
import { addRound } from "./kit-edits.ts";
import { ItemPanel } from "./item-panel.tsx";
import { KitRounds } from "./kit-rounds.tsx";
import { LibraryPanel } from "./library-panel.tsx";
import { type Kit, useKit } from "./use-kit.ts";
import { WithOpening } from "./with-opening.tsx";
import styles from "./kit.module.css";

/** What stands beside the rounds: nothing chosen shows the coverage. */
export type Beside = { kind: "library"; roundId: string } | { kind: "item"; itemId: string } | null;

/** The interviews of an opening: rounds, what is in them, and what they can and cannot show. */
export function KitPage({ id }: { id: string }) {
  return (
    <WithOpening id={id} problem="This kit could not be read">
      {(opening, timeZone) => <KitEditor key={id} opening={opening} timeZone={timeZone} />}
    </WithOpening>
  );
}

function KitEditor({ opening, timeZone }: { opening: Opening; timeZone: string }) {
  const kit = useKit(opening);
  const [beside, setBeside] = useState<Beside>(null);
  const isFrozen = opening.frozenAt !== null;
  const add = () => void kit.edit(addRound(nameForNew(kit)));
  useShortcuts({ n: add }, { enabled: !isFrozen });
  const minutes = kit.rounds
    .flatMap((round) => round.items)
    .reduce((sum, item) => sum + item.minutes, 0);
  const names = new Map(
    opening.competencies.filter((one) => one.weight > 0).map((one) => [one.competencyId, one.name]),
  );
  return (
    <Page className={styles.page} fill>
      <PageHead
        actions={
          <>
            <span className={styles.freeze}>
              <Icon icon={isFrozen ? Lock : LockOpen} size={14} />
              {isFrozen
                ? `Frozen since ${formatInstantDay(opening.frozenAt, timeZone)}`
                : "Freezes at the first submitted scorecard"}
            </span>
          </>
        }
        back={{ href: `#/openings/${opening.id}`, label: opening.title }}
        crumb={<bdi>{opening.title}</bdi>}
        ruled
        subline={`${asSentenceStart(counted(kit.rounds.length, "round"))}, ${minutes === 0 ? "no minutes yet" : `${formatMinutes(minutes)} with each candidate`}`}
        title="Interview kit"
      />
      <div className={styles.columns}>
        <div className={styles.rounds}>
          <StateBanner opening={opening} />
          <KitRounds
            beside={beside}
            isFrozen={isFrozen}
            kit={kit}
            names={names}
            onBeside={setBeside}
            opening={opening}
          />
          <p className={styles.hints}>
            {!isFrozen && (
              <Button compact icon={Plus} onClick={add} shortcut="n" variant="quiet">
                Add a round
              </Button>
            )}
            {!isFrozen && kit.rounds.length > 1 && (
              <span>
                <Key keys="Alt+ArrowUp Alt+ArrowDown" /> move a round or a part
              </span>
            )}
          </p>
        </div>
        <BesideKit beside={beside} kit={kit} onBeside={setBeside} opening={opening} />
      </div>
      <ConfirmDialog
        confirmLabel="Change the kit"
        onConfirm={() => kit.question?.answer(true)}
        onOpenChange={(isOpen) => !isOpen && kit.question?.answer(false)}
        open={kit.question !== null}
        title="Change the kit while it is in use?"
      >
        {kit.question?.message}
      </ConfirmDialog>
    </Page>
  );
}

function StateBanner({ opening }: { opening: Opening }) {
  if (opening.frozenAt !== null)
    return (
      <Banner tone="info" title="This kit is frozen">
        A scorecard has been submitted. Everybody else is asked the same, so that scores can be
        compared.
      </Banner>
    );
  if (opening.draftScorecards === 0) return null;
  const count = opening.draftScorecards;
  return (
    <Banner
      tone="warn"
      title={`${asSentenceStart(counted(count, "scorecard"))} ${count === 1 ? "has" : "have"} been begun`}
    >
      A change asks first. What was rated in parts that leave their round is lost.
    </Banner>
  );
}

function nameForNew(kit: Kit): string {
  const names = new Set(kit.rounds.map((round) => round.name));
  for (let number = kit.rounds.length + 1; ; number += 1)
    if (!names.has(`Round ${number}`)) return `Round ${number}`;
}

interface BesideKitProps {
  opening: Opening;
  kit: Kit;
  beside: Beside;
  onBeside: (beside: Beside) => void;
}

function BesideKit({ opening, kit, beside, onBeside }: BesideKitProps) {
  const close = () => onBeside(null);
  if (beside?.kind === "library") {
    const round = kit.rounds.find((one) => one.id === beside.roundId);
    if (round)
      return <LibraryPanel kit={kit} onClose={close} openingId={opening.id} round={round} />;
  }
  if (beside?.kind === "item") {
    const items = kit.rounds.flatMap((round) => round.items);
    const at = items.findIndex((item) => item.id === beside.itemId);
    const step = (by: number) => {
      const target = items[at + by];
      return target ? () => onBeside({ kind: "item", itemId: target.id }) : undefined;
    };
    if (items[at])
      return (
        <ItemPanel
          item={items[at]}
          onClose={close}
          onNext={step(1)}
          onPrevious={step(-1)}
          opening={opening}
        />
      );
  }
  return <KitCoverage considered={null} opening={opening} rounds={kit.rounds} />;
}
