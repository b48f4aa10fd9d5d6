import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { namesFrom } from "../../../shared/rules/findings/finding.ts";
import { roleFinding } from "../../../shared/rules/findings/role.ts";
import { Page, PageBody, Split } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import { AutosaveBanner } from "../../use-autosave.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { CompetencyPanel } from "./competency-panel.tsx";
import { Planning } from "./planning.tsx";
import { RoleDuties } from "./role-duties.tsx";
import { useRoleForm } from "./role-form.ts";
import { RoleHead } from "./role-head.tsx";
import { RoleTop } from "./role-top.tsx";
import type { RoleData } from "./use-role-data.ts";
import { Weights } from "./weights.tsx";
import { WithRole } from "./with-role.tsx";
import styles from "./role.module.css";

/** One role template, edited in place; a competency opens beside it. */
export function RolePage({ id }: { id: string }) {
  return <WithRole id={id}>{(data) => <RoleEditor data={data} key={id} />}</WithRole>;
}

function RoleEditor({ data }: { data: RoleData }) {
  const { role, company, competencies } = data;
  const form = useRoleForm(role, data.draft);
  const [planningOpen, setPlanningOpen] = useState(false);
  const open = useOpenCompetency(form.values.competencies.map((one) => one.competencyId));
  const nameOf = namesFrom(competencies);
  const narrow = useNarrowWindow();
  const head = (
    <RoleHead
      form={form}
      openings={data.openings}
      role={role}
      timeZone={company.timeZone}
      view="edit"
    />
  );
  const showPlanning = () => {
    setPlanningOpen(true);
    document.getElementById("planning")?.scrollIntoView({ block: "start" });
    document.querySelector<HTMLElement>("#planning > summary")?.focus({ preventScroll: true });
  };
  const weighted = form.values.competencies.find((one) => one.competencyId === open.id);
  const competency = competencies.find((one) => one.id === open.id);
  const panel = weighted && competency && (
    <CompetencyPanel
      competency={competency}
      onClose={open.close}
      onNext={open.next}
      onPrevious={open.previous}
      roleId={role.id}
      roleSlug={role.builtInId}
      weighted={weighted}
    />
  );
  return (
    <Page fill>
      {narrow && head}
      <Split side={panel}>
        {!narrow && head}
        <div className={styles.scroll}>
          <PageBody className={styles.body}>
            <AutosaveBanner form={form} what="this role" />
            <Sentence sentence={roleFinding(form.values.competencies, nameOf)} />
            <RoleTop
              currency={company.currency}
              form={form}
              onPlanning={showPlanning}
              payPlan={data.facts.mayPlan ? `#/plan/pay/${role.id}` : null}
            />
            <Weights
              form={form}
              library={data.live}
              nameOf={nameOf}
              onOpen={open.set}
              openId={open.id}
            />
            <RoleDuties form={form} />
            <Planning
              currency={company.currency}
              form={form}
              isOpen={planningOpen}
              mayPay={data.facts.mayPlan}
              onOpenChange={setPlanningOpen}
              roleId={role.id}
              roles={data.roles}
            />
          </PageBody>
        </div>
      </Split>
    </Page>
  );
}

/** Which competency is open is part of the address, so that it can be gone back to. */
function useOpenCompetency(ids: readonly string[]) {
  const [location, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get("competency");
  const at = wanted === null ? -1 : ids.indexOf(wanted);
  const id = at < 0 ? null : wanted;
  const set = (next: string | null) =>
    navigate(next === null ? location : `${location}?competency=${next}`, { replace: true });
  const to = (step: 1 | -1) => {
    const target = id === null ? undefined : ids[at + step];
    return target === undefined ? undefined : () => set(target);
  };
  const [previous, next] = [to(-1), to(1)];
  const close = () => set(null);
  useShortcuts(
    { k: () => previous?.(), j: () => next?.(), Escape: close },
    { enabled: id !== null },
  );
  return { id, set, previous, next, close };
}
