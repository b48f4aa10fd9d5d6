import type { Competency } from "../../../shared/competency.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import { useChannel } from "../../api.ts";
import type { Edited } from "../../autosave.ts";
import { useDraft } from "../../drafts.ts";

/** Everything the pages of one role are made of; `data` is null until all of it is there. */
export function useRoleData(id: string) {
  const role = useChannel("role.get", { id });
  const company = useChannel("company.get", {});
  const live = useChannel("competency.list", { archived: false });
  const archived = useChannel("competency.list", { archived: true });
  const roles = useChannel("role.list", { archived: false });
  const facts = useChannel("job.facts", { id });
  const draft = useDraft<Edited<RoleDetails>>(`role/${id}`);
  const error =
    role.error ?? company.error ?? live.error ?? archived.error ?? roles.error ?? facts.error;
  const isReady =
    role.data &&
    company.data &&
    live.data &&
    archived.data &&
    roles.data &&
    facts.data &&
    draft.restored !== undefined;
  const data = isReady
    ? {
        role: role.data,
        company: company.data,
        live: live.data,
        competencies: [...live.data, ...archived.data] as readonly Competency[],
        roles: roles.data,
        facts: facts.data,
        openings: roles.data.find((one) => one.id === id)?.openings ?? 0,
        draft,
      }
    : null;
  return { data, error, retry: () => void role.refetch() };
}

export type RoleData = NonNullable<ReturnType<typeof useRoleData>["data"]>;
