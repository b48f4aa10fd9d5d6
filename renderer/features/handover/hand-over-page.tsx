import {
  CircleDashed,
  KeyRound,
  Keyboard,
  Lock as LockIcon,
  type LucideIcon,
  PenLine,
  ShieldCheck,
} from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { HandOverInterview, Lock, Unlocked } from "../../../shared/pin.ts";
import {
  calledName,
  forgottenSentence,
  handOverFinding,
  handOverTitle,
  opensSentence,
  type Slip,
  slipsOf,
  slipsTitle,
} from "../../../shared/rules/findings/hand-over.ts";
import { forgetToasts } from "../../ui/toast.tsx";
import { formatTime } from "../../../shared/rules/format.ts";
import { invoke, useChannel } from "../../api.ts";
import { switchWorkspace, useHandOver } from "../../hand-over.ts";
import { TextLink } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Key } from "../../ui/key.tsx";
import { Logo } from "../../ui/logo.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Who } from "../../ui/who.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ChoosePerson } from "./choose-person.tsx";
import { BeginPin, EnterPin } from "./pin-forms.tsx";
import { RecoverForm } from "./recover-form.tsx";
import { PinHelpLink } from "../../pin-help.tsx";
import styles from "./hand-over-page.module.css";

/** All that is shown while the laptop waits for somebody's PIN. */
export function HandOverPage() {
  // What somebody was told or asked here is not for whoever unlocks next, in this window or another.
  useEffect(() => {
    useHandOver.setState({ waiting: null, notice: null, recoveryCode: null });
    forgetToasts();
  }, []);
  const lock = useChannel("lock.get", {});
  if (lock.error)
    return (
      <ErrorState alone onRetry={() => void lock.refetch()} title="The laptop is locked">
        {lock.error.message}
      </ErrorState>
    );
  if (!lock.data)
    return (
      <main className={styles.page}>
        <div className={styles.pass}>
          <Skeleton lines={6} />
        </div>
      </main>
    );
  return <Waiting key={lock.data.to.id} lock={lock.data} />;
}

/** The clock of the wall that both people sit under. */
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function Waiting({ lock }: { lock: Lock }) {
  const { interview } = lock;
  return (
    <main className={styles.page}>
      <header className={styles.head} data-drags>
        <Logo />
        Bullpen
        <span className={styles.since}>
          <Icon icon={ShieldCheck} />
          Locked since {formatTime(lock.since, here())}. Everything behind this page is closed.
        </span>
      </header>
      <section aria-label="Hand over" className={styles.pass}>
        {interview && (
          <p className={styles.about}>
            <bdi>{interview.candidateName}</bdi> · <bdi>{interview.openingTitle}</bdi>
          </p>
        )}
        <h1>{handOverTitle(lock)}</h1>
        <Sentence className={styles.finding} sentence={handOverFinding(lock)} />
        <Ways lock={lock} />
      </section>
      {interview && <State interview={interview} lock={lock} />}
      <footer className={styles.foot}>
        <span>
          <Icon icon={KeyRound} />
          {forgottenSentence(lock)}
        </span>
        <PinHelpLink />
        <span className={styles.push}>
          <Icon icon={Keyboard} />
          <Key keys="Escape" /> clears the digits. Five wrong tries wait one minute.
        </span>
      </footer>
    </main>
  );
}

/** The PIN, or somebody else, or nobody. */
function Ways({ lock }: { lock: Lock }) {
  const [isChoosing, setChoosing] = useState(false);
  const [isRecovering, setRecovering] = useState(false);
  const unlocked = useUnlocked();
  const choose = async (panelistId: string | null) => {
    const result = await invoke("lock.choose", { panelistId });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    setChoosing(false);
  };
  const close = async () => {
    const result = await switchWorkspace(() => invoke("workspace.close", {}));
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  if (isChoosing)
    return (
      <ChoosePerson
        onBack={() => setChoosing(false)}
        onChoose={(id) => void choose(id)}
        people={lock.others}
      />
    );
  if (isRecovering && mayRecover(lock))
    return <RecoverForm lock={lock} onBack={() => setRecovering(false)} onUnlocked={unlocked} />;
  return (
    <>
      {lock.pin === "enter" && (
        <EnterPin lock={lock} name={calledName(lock)} onUnlocked={unlocked} />
      )}
      {lock.pin === "begin" && (
        <BeginPin lock={lock} name={calledName(lock)} onUnlocked={unlocked} />
      )}
      {typeof lock.pin === "object" && <p className={styles.refused}>{lock.pin.refused}</p>}
      <p className={styles.ways}>
        {mayRecover(lock) && (
          <TextLink onClick={() => setRecovering(true)}>I forgot my PIN</TextLink>
        )}
        {lock.others.length > 0 && (
          <TextLink onClick={() => setChoosing(true)}>Somebody else is here</TextLink>
        )}
        {lock.to.id !== lock.by.id && (
          <TextLink onClick={() => void choose(null)}>Later: leave it sealed</TextLink>
        )}
        <TextLink onClick={() => void close()}>Close this file</TextLink>
      </p>
    </>
  );
}

const mayRecover = ({ pin, forgotten }: Lock) => pin === "enter" && forgotten === "code";

/** Where somebody goes on, and what they are told about their PIN; the next person must not see it. */
function useUnlocked() {
  const [, navigate] = useLocation();
  return ({ isBack, scorecardId, owed, notice, recoveryCode }: Unlocked) => {
    useHandOver.setState({ notice, recoveryCode });
    if (isBack) return;
    if (scorecardId !== null) navigate(`/scorecards/${scorecardId}`);
    else navigate(owed > 0 ? "/interviews?view=mine" : "/");
  };
}

const marks: Record<Slip["state"], LucideIcon> = {
  sealed: LockIcon,
  turn: PenLine,
  later: CircleDashed,
};

/** Everybody on the interview, and nothing of what they say. */
function State({ lock, interview }: { lock: Lock; interview: HandOverInterview }) {
  const [now] = useState(() => Date.now());
  return (
    <section aria-label="Scorecards" className={styles.state}>
      <h2>{slipsTitle(interview)}</h2>
      <ul className={styles.slips}>
        {slipsOf(lock, interview, now).map((slip) => (
          <li
            aria-current={slip.state === "turn" ? "step" : undefined}
            className={classNames(slip.state === "turn" && styles.turn)}
            key={slip.id}
          >
            <Who kind="panelist" name={slip.name} />
            <div>
              <b>
                <bdi>{slip.name}</bdi>
              </b>
              <p>{slip.says}</p>
            </div>
            <span className={styles.wax}>
              <Icon icon={marks[slip.state]} size={14} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.opens}>{opensSentence(interview)}</p>
    </section>
  );
}
