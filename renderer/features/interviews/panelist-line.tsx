import { FileOutput, MoreHorizontal } from "lucide-react";
import { useState } from "react";
import type { Interview } from "../../../shared/interview.ts";
import { sentState } from "../../../shared/rules/findings/sheet.ts";
import type { SentKit } from "../../../shared/sheet.ts";
import { startHandOver } from "../../hand-over.ts";
import { Button, TextLink } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { WhoLine } from "../../ui/who.tsx";
import { SendKit } from "./send-kit.tsx";
import styles from "./interviews.module.css";

interface PanelistLineProps {
  interview: Interview;
  panelist: Interview["panelists"][number];
  /** The kit that went out for this scorecard, if one did. */
  sent: SentKit | undefined;
  isReadable: boolean;
  maySend: boolean;
}

/** One panelist: whether their scorecard is in, and the way out for somebody who scores elsewhere. */
export function PanelistLine(props: PanelistLineProps) {
  const { interview, panelist, sent, isReadable, maySend } = props;
  const [sending, setSending] = useState(false);
  return (
    <li>
      <span className={styles.panelist}>
        <WhoLine kind="panelist" name={panelist.name} />
        {sent && <span className={styles.sent}>{sentState(sent, interview.timeZone)}</span>}
      </span>
      {isReadable ? (
        <TextLink
          aria-label={`Read the scorecard of ${panelist.name}`}
          href={`#/scorecards/${panelist.scorecardId}`}
        >
          Read
        </TextLink>
      ) : (
        <Waiting interview={interview} panelist={panelist} />
      )}
      {maySend && !panelist.submitted && !interview.cancelled && (
        <Menu
          items={[
            {
              id: "send",
              label: sent ? "Send as a file again…" : "Send as a file…",
              icon: FileOutput,
              onSelect: () => setSending(true),
            },
          ]}
          trigger={
            <Button
              compact
              icon={MoreHorizontal}
              iconOnly
              label={`More for ${panelist.name}`}
              variant="quiet"
            />
          }
        />
      )}
      {sending && (
        <SendKit interview={interview} onClose={() => setSending(false)} panelist={panelist} />
      )}
    </li>
  );
}

/** What cannot be read yet, and for whoever is still to score it, the way to the laptop. */
function Waiting({ interview, panelist }: Pick<PanelistLineProps, "interview" | "panelist">) {
  const isOwn = interview.mine?.scorecardId === panelist.scorecardId;
  if (panelist.submitted || isOwn || interview.cancelled)
    return (
      <span className={styles.faint}>{panelist.submitted ? "Submitted" : "Not submitted"}</span>
    );
  return (
    <Button
      aria-label={`Hand over to ${panelist.name}`}
      compact
      onClick={() => void startHandOver(panelist.id, interview.id)}
    >
      Hand over
    </Button>
  );
}
