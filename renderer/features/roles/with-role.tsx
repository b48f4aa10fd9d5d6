import type { ReactNode } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type RoleData, useRoleData } from "./use-role-data.ts";

/** A page about one role, once all it needs is read. */
export function WithRole({
  id,
  children,
}: {
  id: string;
  children: (data: RoleData) => ReactNode;
}) {
  const { data, error, retry } = useRoleData(id);
  if (error) {
    return (
      <Page>
        <ErrorState
          alone
          actions={<LinkButton href="#/roles">All roles</LinkButton>}
          onRetry={retry}
          title="This role could not be read"
        >
          {error.message}
        </ErrorState>
      </Page>
    );
  }
  if (data === null) {
    return (
      <Page>
        <PageBody>
          <Skeleton lines={10} />
        </PageBody>
      </Page>
    );
  }
  return children(data);
}
