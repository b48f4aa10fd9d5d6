import type { Output } from "../../../shared/contract.ts";
import { roleFitFinding } from "../../../shared/rules/findings/role-fit.ts";
import { formatPercent, formatScore } from "../../../shared/rules/format.ts";
import { nearestLevel } from "../../../shared/charts/heat-map.tsx";
import { isolate, joinNames } from "../../../shared/rules/names.ts";
import { betterRole, type RoleFit } from "../../../shared/rules/role-fit.ts";
import { useChannel } from "../../api.ts";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import styles from "./compare.module.css";

type Matrix = Output<"outcome.roleFit">;
type Person = Matrix["candidates"][number];

/** The same answers under every role's weights: who may be made for another job, and on how little that rests. */
export function OtherRoles({ openingId }: { openingId: string }) {
  const matrix = useChannel("outcome.roleFit", { openingId });
  if (matrix.error)
    return (
      <ErrorState onRetry={() => void matrix.refetch()} title="The roles could not be compared">
        {matrix.error.message}
      </ErrorState>
    );
  if (!matrix.data) return <Skeleton lines={6} />;
  if (matrix.data.candidates.length === 0)
    return (
      <EmptyState title="Nobody has been rated yet">
        Once scorecards are open, everybody’s answers stand here under the weights of every role,
        with the share of each role that they speak of.
      </EmptyState>
    );
  return <Roles matrix={matrix.data} />;
}

function Roles({ matrix }: { matrix: Matrix }) {
  const { roles, candidates } = matrix;
  const nameOf = (id: string) => roles.find((role) => role.id === id)?.name ?? id;
  const people = candidates.map(({ candidate, own, others }) => ({
    name: candidate.name,
    own,
    others,
  }));
  return (
    <>
      <Sentence sentence={roleFitFinding(people, nameOf)} />
      <ScrollArea className={styles.scroll} label="Fits under the weights of every role">
        <table className={classNames("chart-heat", styles.roles)}>
          <caption className={styles.legendLine}>
            Raw fit, 0 to 100, and how much of the role’s weight was rated. Hatched: less than half,
            so nothing is said of it.
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>Candidate</VisuallyHidden>
              </th>
              <th scope="col">This opening</th>
              {roles.map((role) => (
                <th key={role.id} scope="col">
                  <abbr title={role.name}>{role.abbreviation || role.name}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((person) => (
              <PersonRow key={person.applicationId} nameOf={nameOf} person={person} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <ul className={styles.legend}>
        {roles
          .filter((role) => role.abbreviation !== "")
          .map((role) => (
            <li key={role.id}>
              <b>{role.abbreviation}</b> {role.name}
            </li>
          ))}
      </ul>
    </>
  );
}

function PersonRow({ person, nameOf }: { person: Person; nameOf: (id: string) => string }) {
  const better = betterRole(person.own, person.others);
  return (
    <tr>
      <th scope="row">{isolate(person.candidate.name)}</th>
      <FitCell fit={person.own} of="this opening" />
      {person.others.map((fit) => (
        <FitCell
          better={fit.roleId === better?.roleId}
          fit={fit}
          key={fit.roleId}
          of={nameOf(fit.roleId)}
        />
      ))}
    </tr>
  );
}

/** The colour of the level that the fit stands for, with its number; none where too little was rated. */
function FitCell({ fit, of, better }: { fit: RoleFit; of: string; better?: boolean }) {
  const { fit: score, coverage, thin, below } = fit;
  const level = score === null || thin ? undefined : nearestLevel(1 + score / 25);
  return (
    <td
      className={classNames(styles.roleCell, thin && "chart-heat-absent", better && styles.better)}
      data-level={level}
      title={`${of}: ${formatScore(score)}, ${formatPercent(coverage)} of the weight rated`}
    >
      {formatScore(score)}
      <small>{formatPercent(coverage)}</small>
      {thin && <VisuallyHidden> too little rated</VisuallyHidden>}
      {below.length > 0 && (
        <small className={styles.belowMark}>
          <span aria-hidden="true">below</span>
          <VisuallyHidden> below the minimum in {joinNames(below)}</VisuallyHidden>
        </small>
      )}
      {better && <VisuallyHidden> higher than for this opening</VisuallyHidden>}
    </td>
  );
}
