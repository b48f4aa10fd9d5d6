import { ArrowLeftRight, UserPlus } from "lucide-react";
import { useState } from "react";
import type { Seat } from "../../../shared/org.ts";
import { workOf } from "../../../shared/rules/org-changes.ts";
import { dayWord, isOverdue, monthWord, roleNameOf } from "../../../shared/rules/org-words.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { TabList, TabPanel, Tabs } from "../../ui/tabs.tsx";
import { Who } from "../../ui/who.tsx";
import { HandOver } from "./hand-over.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { KeepWork } from "./keep-work.tsx";
import { SeatForm } from "./seat-form.tsx";
import { TakeOn } from "./take-on.tsx";
import { type OrgLook, seatTitle, useOpenSeats } from "./use-org.ts";
import { WorkTab } from "./work-tab.tsx";
import styles from "./org.module.css";

interface SeatPanelProps {
  seat: Seat;
  look: OrgLook;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

type Asking = "hand-over" | "keep" | "take-on";

/** One seat: what is done there, its own facts, and what has happened to it. */
export function SeatPanel({ seat, look, ...stepping }: SeatPanelProps) {
  const [tab, setTab] = useState("work");
  const [asking, ask] = useState<Asking | null>(null);
  const close = () => ask(null);
  const { index } = look;
  const dialog = { seat, look, onClose: close };
  return (
    <Tabs onChange={setTab} value={tab}>
      <SidePanel
        {...stepping}
        footer={<Foot look={look} onAsk={ask} seat={seat} />}
        leading={<Who kind="panelist" name={seat.holder} open={seat.holder === ""} size="large" />}
        subtitle={subtitleOf(seat, look)}
        tabs={
          <TabList
            items={[
              { id: "work", label: "Work" },
              { id: "seat", label: "Seat" },
              { id: "history", label: "History" },
            ]}
            label="About this seat"
          />
        }
        title={<bdi>{seatTitle(seat, index)}</bdi>}
      >
        <TabPanel className={styles.panel} id="work">
          <WorkTab look={look} onTakeOn={() => ask("take-on")} seat={seat} />
        </TabPanel>
        <TabPanel className={styles.panel} id="seat">
          <SeatForm look={look} seat={seat} />
        </TabPanel>
        <TabPanel className={styles.panel} id="history">
          <HistoryTab id={seat.id} />
        </TabPanel>
      </SidePanel>
      {asking === "hand-over" && <HandOver {...dialog} />}
      {asking === "keep" && <KeepWork {...dialog} />}
      {asking === "take-on" && <TakeOn {...dialog} />}
    </Tabs>
  );
}

function subtitleOf(seat: Seat, { index }: OrgLook): string {
  const { today } = index.org;
  if (seat.roleId === null) return "Founder";
  const role = roleNameOf(seat.roleId, index);
  const { startsOn, state } = seat;
  if (state === "filled") {
    if (startsOn === null) return role;
    return startsOn > today
      ? `${role} from ${dayWord(startsOn, today)}`
      : `${role} since ${monthWord(startsOn, today)}`;
  }
  const what = state === "open" ? "Hiring" : "Planned";
  if (startsOn === null) return `${what}, without a first day yet`;
  return `${what} for ${monthWord(startsOn, today)}${isOverdue(seat, today) ? ", overdue" : ""}`;
}

function Foot({ seat, look, onAsk }: { seat: Seat; look: OrgLook; onAsk: (what: Asking) => void }) {
  const open = useOpenSeats();
  const work = workOf(seat.id, look.day, look.index);
  const hasHats = work.some((duty) => duty.roleId !== seat.roleId);
  return (
    <>
      {seat.state === "planned" && (
        <Button icon={UserPlus} onClick={() => void open([seat.id])}>
          Hire for this seat
        </Button>
      )}
      {seat.state === "open" && (
        <LinkButton href={`#/openings/${seat.opening!.id}`}>Go to the opening</LinkButton>
      )}
      {work.length > 0 && (
        <Button icon={ArrowLeftRight} onClick={() => onAsk("hand-over")}>
          Hand over work
        </Button>
      )}
      {hasHats && (
        <Button onClick={() => onAsk("keep")} variant="quiet">
          Keep, with a reason
        </Button>
      )}
      {work.length === 0 && seat.state === "filled" && (
        <Button onClick={() => onAsk("take-on")}>Put on a hat</Button>
      )}
    </>
  );
}
