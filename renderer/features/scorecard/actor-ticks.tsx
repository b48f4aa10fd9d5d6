import { useState } from "react";
import type { RolePlay } from "../../../shared/kit.ts";
import type { Used } from "../../../shared/run.ts";
import { counted, formatClock } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { invoke } from "../../api.ts";
import { classNames } from "../../ui/class-names.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { bare, Part } from "./item-texts.tsx";
import { type Exercise, told } from "./use-exercise.ts";
import styles from "./run.module.css";

/** What the actor holds back and throws in, ticked off as it comes up, so that every candidate meets the same. */
export function ActorTicks({
  actor,
  exercise,
}: {
  actor: RolePlay["actorCard"];
  exercise: Exercise;
}) {
  return (
    <>
      {actor.releaseIfAsked.length > 0 && (
        <Part title="Tell only when asked">
          <ul className={styles.ticks}>
            {actor.releaseIfAsked.map(({ ifAsked, reveal }, index) => (
              <Tick exercise={exercise} index={index} key={`${exercise.take} ${index}`} kind="fact">
                <span className={styles.cue}>{ifAsked}</span>
                {reveal}
              </Tick>
            ))}
          </ul>
        </Part>
      )}
      {actor.objections.length > 0 && (
        <Part title="Objections">
          <ul className={styles.ticks}>
            {actor.objections.map(({ trigger, line, goodResponse }, index) => (
              <Tick
                exercise={exercise}
                index={index}
                key={`${exercise.take} ${index}`}
                kind="objection"
              >
                <span className={styles.cue}>{trigger}</span>“{bare(line)}”
                {goodResponse !== "" && (
                  <span className={styles.answer}>A good answer: {goodResponse}</span>
                )}
              </Tick>
            ))}
          </ul>
          <Unused exercise={exercise} objections={actor.objections.length} />
        </Part>
      )}
    </>
  );
}

interface TickProps {
  exercise: Exercise;
  kind: Used["kind"];
  index: number;
  children: React.ReactNode;
}

function Tick({ exercise, kind, index, children }: TickProps) {
  const { scorecardId, item, used, take } = exercise;
  const own = used.filter((one) => one.kind === kind && one.index === index);
  const tick = own.find((one) => one.take === take);
  const before = own.find((one) => one.take < take);
  const [checked, check] = useAtOnce(tick !== undefined, (isUsed) =>
    told(invoke("run.use", { scorecardId, kitItemId: item.id, kind, index, take, used: isUsed })),
  );
  return (
    <li className={classNames(before && styles.again)}>
      <Checkbox
        checked={checked}
        label={<span>{children}</span>}
        onChange={(event) => void check(event.target.checked)}
      />
      <span className={styles.times}>
        {before && (
          <span>
            first <time>{formatClock(before.at / 1000)}</time>
          </span>
        )}
        {tick && <time>{formatClock(tick.at / 1000)}</time>}
      </span>
    </li>
  );
}

/** Shows a tick as it was made, until what is stored says the same; back again where it was not stored. */
function useAtOnce(stored: boolean, send: (value: boolean) => Promise<boolean>) {
  const [own, setOwn] = useState<{ value: boolean; isSent: boolean } | null>(null);
  if (own !== null && own.isSent && own.value === stored) setOwn(null);
  const set = async (value: boolean) => {
    const mine = { value, isSent: false };
    setOwn(mine);
    const isStored = await send(value);
    setOwn((now) => (now !== mine ? now : isStored ? { value, isSent: true } : null));
  };
  return [own?.value ?? stored, set] as const;
}

/** Said of a take once its conversation is over: until then there is still time for it. */
function Unused({ exercise, objections }: { exercise: Exercise; objections: number }) {
  const { clock, phases, used, take } = exercise;
  const lastTalk = phases.findLastIndex((phase) => phase.who === "both" && phase.take === take);
  if (clock.phase <= lastTalk) return null;
  const made = used.filter((one) => one.kind === "objection" && one.take === take);
  const left = objections - made.length;
  const which = take === 2 ? " in the second take" : "";
  return (
    <p className={styles.faint}>
      {left === 0
        ? `Every objection was used${which}.`
        : `${asSentenceStart(counted(left, "objection"))} of ${objections} ${left === 1 ? "was" : "were"} not used${which}: this candidate had it easier.`}
    </p>
  );
}
