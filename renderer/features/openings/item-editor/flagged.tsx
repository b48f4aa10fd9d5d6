import { TriangleAlert } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import {
  protectedTopics,
  type TopicFinding,
  topicNames,
} from "../../../../shared/rules/protected-topics.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./item-editor.module.css";

/** Long enough that half a word is not taken for a question. */
const pause = 400;

/** Says quietly, while it is typed, what a question must not touch, why, and what to ask instead. Nothing is blocked. */
export function Flagged({ texts }: { texts: readonly string[] }) {
  const found = useFindings(texts.join("\n"));
  return (
    <div role="status">
      {found.map(({ topic, words, reason, suggestion }) => (
        <p className={styles.flag} key={topic}>
          <Icon icon={TriangleAlert} size={14} />
          <span>
            <b>
              “{words}” touches {topicNames[topic]}.
            </b>{" "}
            {reason} {suggestion}
          </span>
        </p>
      ))}
    </div>
  );
}

/** What was found once nobody has typed for a moment; each topic once. */
function useFindings(text: string): TopicFinding[] {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  // An exercise has some sixty such texts, and every key draws them all.
  return useMemo(() => {
    const found = protectedTopics(settled);
    return found.filter((one, at) => found.findIndex((other) => other.topic === one.topic) === at);
  }, [settled]);
}
