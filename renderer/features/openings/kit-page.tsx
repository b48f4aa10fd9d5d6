import { Lock, LockOpen, Plus, Printer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { type LibraryEntry, mostRounds, type Opening } from "../../../shared/opening.ts";
import { counted, formatInstantDay, formatMinutes } from "../../../shared/rules/format.ts";
import { kitCost } from "../../../shared/rules/kit-cost.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Key } from "../../ui/key.tsx";
import { Page, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { BesideKit } from "./beside-kit.tsx";
import { coverageOf } from "./coverage-of.ts";
import type { Considered } from "./kit-matrix.tsx";
import { KitRounds } from "./kit-rounds.tsx";
import { OfferBlocks } from "./offer-blocks.tsx";
import { useBeside } from "./use-beside.ts";
import { type Kit, useKit } from "./use-kit.ts";
import { useOffers } from "./use-offers.ts";
import { WithOpening } from "./with-opening.tsx";
import styles from "./kit.module.css";

/** The interviews of an opening: rounds, what is in them, and what they can and cannot show. */
export function KitPage({ id }: { id: string }) {
  return (
    <WithOpening id={id} problem="This kit could not be read">
      {(opening, timeZone) => <KitEditor key={id} opening={opening} timeZone={timeZone} />}
    </WithOpening>
  );
}

const noEntries: readonly LibraryEntry[] = [];

function KitEditor({ opening, timeZone }: { opening: Opening; timeZone: string }) {
  const kit = useKit(opening);
  const beside = useBeside(opening.id);
  const [hovered, setHovered] = useState<Considered | null>(null);
  const isFrozen = opening.frozenAt !== null;
  const library = useChannel("opening.library", { id: opening.id }, { enabled: !isFrozen });
  const covered = coverageOf(opening, kit.rounds);
  const offers = useOffers(kit, library.data ?? noEntries, covered.coverage);
  const [first] = offers;
  const [add, isFull] = useAdd(kit);
  useShortcuts({ n: add }, { enabled: !isFrozen && !isFull });
  useShortcuts({ Enter: () => first?.take() }, { enabled: first !== undefined });
  return (
    <Page className={styles.page} fill>
      <PageHead
        actions={
          <>
            <Freeze frozenAt={opening.frozenAt} timeZone={timeZone} />
            <LinkButton href={`#/reports/panel-pack/${opening.id}`} icon={Printer}>
              Panel pack
            </LinkButton>
            {first && (
              <Button onClick={first.take} shortcut="Enter" variant="primary">
                Use this {first.offer.words.one}
              </Button>
            )}
          </>
        }
        back={{ href: `#/openings/${opening.id}`, label: opening.title }}
        crumb={
          <>
            <bdi>{opening.title}</bdi> · <span>{inShort(kit)}</span>
          </>
        }
        ruled
        title="Interview kit"
      />
      <div className={styles.columns}>
        <div className={styles.rounds}>
          <StateBanner opening={opening} />
          <KitRounds
            beside={beside}
            covered={covered}
            isFrozen={isFrozen}
            kit={kit}
            library={library.data ?? noEntries}
            offers={offers}
            onConsider={setHovered}
            opening={opening}
          />
          <OfferBlocks covered={covered} offers={offers} roundId={null} rounds={kit.rounds} />
          {!isFrozen && (
            <p className={styles.hints}>
              <Button
                compact
                icon={Plus}
                onClick={add}
                shortcut="n"
                unavailable={isFull ? "A kit has at most twelve rounds." : undefined}
                variant="quiet"
              >
                Add a round
              </Button>
              <span>
                <Key keys="Alt+ArrowUp Alt+ArrowDown" /> move a round or a part
              </span>
            </p>
          )}
        </div>
        <BesideKit
          beside={beside}
          considered={hovered ?? first?.considered ?? null}
          covered={covered}
          first={first}
          kit={kit}
          library={library}
          opening={opening}
        />
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

/** Adds one round at a time and goes on to its name, which is there to be changed. */
function useAdd(kit: Kit): [add: () => void, isFull: boolean] {
  const isAdding = useRef(false);
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added === null) return;
    const name = document.querySelector<HTMLInputElement>(`[data-round-name="${added}"]`);
    name?.focus();
    name?.select();
  }, [added]);
  const isFull = kit.rounds.length >= mostRounds;
  const add = async () => {
    if (isAdding.current || isFull) return;
    isAdding.current = true;
    setAdded(await kit.addRound(nameForNew(kit)));
    isAdding.current = false;
  };
  return [() => void add(), isFull];
}

/** The candidate's time as the costs beside it count it: without what the panel does alone. */
function inShort(kit: Kit): string {
  const { minutes } = kitCost(kit.rounds.map(({ items }) => ({ items, panelists: 0 }))).candidate;
  const time = minutes === 0 ? "no minutes yet" : `${formatMinutes(minutes)} with each candidate`;
  return `${asSentenceStart(counted(kit.rounds.length, "round"))}, ${time}`;
}

function Freeze({ frozenAt, timeZone }: { frozenAt: number | null; timeZone: string }) {
  return (
    <span className={styles.freeze}>
      <Icon icon={frozenAt === null ? LockOpen : Lock} size={14} />
      {frozenAt === null
        ? "Freezes at the first submitted scorecard"
        : `Frozen since ${formatInstantDay(frozenAt, timeZone)}`}
    </span>
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
