import { Copy, Download, Send } from "lucide-react";
import { useState } from "react";
import type { Interview } from "../../../shared/interview.ts";
import { formatInstantDay, formatTime } from "../../../shared/rules/format.ts";
import type { Output } from "../../../shared/contract.ts";
import { useCommand } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./send-kit.module.css";

interface SendKitProps {
  interview: Interview;
  panelist: Interview["panelists"][number];
  onClose: () => void;
}

type Kit = NonNullable<Output<"sheet.exportKit">["kit"]>;

/** First what goes out and what does not, then the passphrase, this one time. */
export function SendKit(props: SendKitProps) {
  const [kit, setKit] = useState<Kit | null>(null);
  return kit ? <Told {...props} kit={kit} /> : <Make {...props} onMade={setKit} />;
}

function Make({
  interview,
  panelist,
  onClose,
  onMade,
}: SendKitProps & { onMade: (kit: Kit) => void }) {
  const { run, pending } = useCommand("sheet.exportKit");
  const [error, setError] = useState<string | null>(null);
  const make = async () => {
    const result = await run({ scorecardId: panelist.scorecardId });
    if (!result.ok) setError(result.error.message);
    else if (result.value.kit) onMade(result.value.kit);
  };
  const { startsAt, timeZone } = interview;
  return (
    <Dialog
      description={
        <div className={styles.words}>
          <p>
            <bdi>{panelist.name}</bdi> opens the file in a Bullpen of their own, scores{" "}
            <bdi>{interview.candidate.name}</bdi> there, and sends an encrypted sheet back. Import
            it here; it is sealed like every other scorecard.
          </p>
          <p>
            The file holds the questions and exercises of {interview.round.name} and the time (
            {formatInstantDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}). It holds no
            contact data, no weights, and nothing that anybody else has scored.
          </p>
        </div>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button icon={Send} onClick={() => void make()} pending={pending} variant="primary">
            Make the file
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      open
      title={
        <>
          Send this interview to <bdi>{panelist.name}</bdi> as a file
        </>
      }
    >
      {error !== null && (
        <Banner live title="No file was made" tone="block">
          {error}
        </Banner>
      )}
    </Dialog>
  );
}

function Told({ panelist, kit, onClose }: SendKitProps & { kit: Kit }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(kit.passphrase);
      toast({ message: "The passphrase is copied.", tone: "done" });
    } catch {
      toast({ message: "It could not be copied. Write it down instead.", tone: "block" });
    }
  };
  return (
    <Dialog
      description={
        <p>
          Tell it to <bdi>{panelist.name}</bdi> by phone, not by the mail that carries the file. It
          is shown this one time; for a lost one, make a new file.
        </p>
      }
      footer={
        <>
          {kit.path === null && (
            <LinkButton
              download={kit.fileName}
              href={`/data/sheets/${kit.id}.bullpenkit`}
              icon={Download}
            >
              Download the file
            </LinkButton>
          )}
          <Button onClick={onClose} variant="primary">
            Done
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      open
      title="The passphrase of this file"
    >
      <p className={styles.passphrase}>
        <output aria-label="Passphrase">{kit.passphrase}</output>
        <Button
          compact
          icon={Copy}
          iconOnly
          label="Copy the passphrase"
          onClick={() => void copy()}
        />
      </p>
      <p className={styles.file}>
        {kit.path === null ? "The file is called" : "Saved as"}{" "}
        <bdi>{kit.path ?? kit.fileName}</bdi>
      </p>
    </Dialog>
  );
}
