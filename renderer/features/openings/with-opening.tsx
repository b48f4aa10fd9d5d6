import type { ReactNode } from "react";
import type { Opening } from "../../../shared/opening.ts";
import { useChannel } from "../../api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

interface WithOpeningProps {
  id: string;
  /** The page's title when the opening cannot be read. */
  problem: string;
  children: (opening: Opening, timeZone: string) => ReactNode;
}

/** A page about one opening, once it and the company's time zone are read. */
export function WithOpening({ id, problem, children }: WithOpeningProps) {
  const opening = useChannel("opening.get", { id });
  const company = useChannel("company.get", {});
  if (opening.error)
    return (
      <Page>
        <ErrorState
          alone
          actions={<LinkButton href="#/openings">All openings</LinkButton>}
          onRetry={() => void opening.refetch()}
          title={problem}
        >
          {opening.error.message}
        </ErrorState>
      </Page>
    );
  if (!opening.data || !company.data)
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  return children(opening.data, company.data.timeZone);
}
