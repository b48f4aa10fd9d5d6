import { useState } from "react";
import { TextLink } from "./ui/button.tsx";
import { Dialog } from "./ui/dialog.tsx";
import styles from "./pin-help.module.css";

/** Opens the honest page about PINs. */
export function PinHelpLink() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextLink onClick={() => setOpen(true)}>What a PIN protects, and what it does not</TextLink>
      <Dialog
        onOpenChange={setOpen}
        open={isOpen}
        title="What a PIN protects, and what it does not"
        wide
      >
        <PinHelp />
      </Dialog>
    </>
  );
}

function PinHelp() {
  return (
    <div className={styles.help}>
      <section>
        <h3>It keeps honest colleagues honest</h3>
        <p>
          Nobody comes to another’s scorecards by choosing their name. While the laptop is locked,
          nothing of the file can be read, searched, printed or copied with Bullpen, and ending the
          program does not unlock it.
        </p>
      </section>
      <section>
        <h3>It slows down whoever guesses</h3>
        <p>
          Five wrong tries wait one minute, every further one twice as long, up to an hour. Tries
          are counted in the file, so starting again gains none.
        </p>
      </section>
      <section>
        <h3>It does not encrypt the file</h3>
        <p>
          Whoever owns this laptop can read the file with other tools, set its clock forward, or
          change what is in it. A PIN of a few digits is no hindrance to somebody who has the file
          and the time. Turn on the encryption of the whole disk, and lock the screen.
        </p>
      </section>
      <section>
        <h3>A new PIN is never silent</h3>
        <p>
          The founder can give a new PIN to somebody who forgot theirs. It is kept who gave it and
          when, the person is told, and what they had submitted behind a closed seal stays closed,
          to them as well, until the seal opens; so does what is submitted before they have chosen a
          PIN of their own. What was begun and not submitted can be read and handed in with the new
          PIN.
        </p>
      </section>
      <section>
        <h3>The founder’s recovery code</h3>
        <p>
          Nobody can give the founder a new PIN. With the founder’s first one comes a code that sets
          another when the PIN is forgotten. It is told once, used once, and guarded like the PIN;
          that it was used stays on the list of panelists. Whoever finds it is the founder to this
          file, so keep it away from this laptop. Copies of the file keep the code they were made
          with.
        </p>
      </section>
      <section>
        <h3>Where that is not enough</h3>
        <p>
          A panelist with a Bullpen of their own can score there and send a sealed sheet by file:
          until it comes in, this laptop does not hold what they think.
        </p>
      </section>
    </div>
  );
}
