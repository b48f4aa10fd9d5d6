import { useLocation } from "wouter";
import { formatInstant } from "../../../shared/rules/format.ts";
import { useHandOver } from "../../hand-over.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

/** Told after unlocking: who set the PIN and when, so that nobody acts in another's name unnoticed. */
export function PinNotice({ timeZone }: { timeZone: string }) {
  const notice = useHandOver((state) => state.notice);
  const [, navigate] = useLocation();
  if (notice === null) return null;
  const close = () => useHandOver.setState({ notice: null });
  const changeIt = () => {
    close();
    navigate("/settings/people");
  };
  const at = formatInstant(notice.at, timeZone);
  return (
    <Dialog
      footer={
        <>
          <Button onClick={close}>{notice.kind === "first" ? "That was me" : "Later"}</Button>
          <Button onClick={changeIt} variant="primary">
            Change it
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) close();
      }}
      open
      title={notice.kind === "first" ? "Your PIN was set" : "Your PIN was set anew"}
    >
      {notice.kind === "first" ? (
        <p>
          On {at}, when <bdi>{notice.by}</bdi> handed the laptop to you for the first time. If that
          was not you, somebody may have written in your name: tell the panel.
        </p>
      ) : (
        <p>
          By <bdi>{notice.by}</bdi>, on {at}. Choose one that only you know. What you had submitted
          behind a closed seal stays closed, to you as well, until the seal opens.
        </p>
      )}
    </Dialog>
  );
}
